import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { SheetAssigned, SheetWithdrawn } from '../../sheets/decider/sheet.events.ts';
import { ratedUnitListProjection } from './rated-unit-list.projection.ts';

const assigned = (personId?: string): SheetAssigned => ({
  type: 'SheetAssigned',
  data: {
    cycleId: '2026',
    procedure: 'leader-evaluation',
    rater: { name: '李强', ancestorIds: [], ...(personId !== undefined && { personId }) },
    acceptance: 'at-once',
    inputs: [],
    assessed: [{ organisationId: 'shijing', name: '石井镇', ancestorIds: ['louxing'] }],
    questions: [],
    leftOut: [],
    late: 'refused',
  },
});
const withdrawn: SheetWithdrawn = {
  type: 'SheetWithdrawn',
  data: { cycleId: '2026', reason: '回避', takenBackEntryIds: [] },
};
const spec = projectionSpec(ratedUnitListProjection);

describe('the units that a person rates', () => {
  it('are those on the sheets that the person has', async () => {
    const { events } = recordedHistory()
      .in('assessment-sheet', 's1', assigned('li-qiang'))
      .in('assessment-sheet', 's2', assigned())
      .in('assessment-sheet', 's3', assigned('li-qiang'), withdrawn);
    await spec.given(...events).thenRows('sheets', { s1: { organisationIds: ['shijing'] } });
    await spec.given(...events).thenIndexes('sheets', 's1', { person: 'li-qiang' });
  });
});
