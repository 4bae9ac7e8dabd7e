import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { SheetAssigned, SheetEvent } from '../decider/sheet.events.ts';
import { sheetListProjection } from './sheet-list.projection.ts';
import { SHEET_TABLES } from './sheet-list.rows.ts';

const cycleId = '2026-03';
const assigned = (given: Partial<SheetAssigned['data']> = {}): SheetAssigned => ({
  type: 'SheetAssigned',
  data: {
    cycleId,
    procedure: 'peer-evaluation',
    raterGroup: 'peers',
    rater: { name: '李明', personId: 'li-ming', organisationId: '组织部', ancestorIds: ['root'] },
    acceptance: 'at-once',
    inputs: [],
    assessed: [],
    questions: [{ input: 'performance.peers@peers', organisationId: '工会' }],
    leftOut: [],
    late: 'refused',
    ...given,
  },
});
const submitted: SheetEvent = {
  type: 'SheetSubmitted',
  data: { round: 1, answers: [], submittedAt: '2026-03-28T08:00:00.000Z' },
};
const accepted: SheetEvent = {
  type: 'SheetAccepted',
  data: { cycleId, procedure: 'peer-evaluation', accepted: 'at-once', entries: [] },
};
const sentBack: SheetEvent = {
  type: 'SheetSentBack',
  data: { cycleId, reason: '请补充理由', takenBackEntryIds: [] },
};
const drafted: SheetEvent = { type: 'SheetDraftSaved', data: { draftRevision: 1, answers: [] } };
const unit = assigned({
  procedure: 'self-assessment',
  rater: { name: '工会', organisationId: '工会', ancestorIds: ['root'] },
});
const history = recordedHistory()
  .in('assessment-sheet', 'a', assigned(), drafted, submitted, accepted, sentBack)
  .in('assessment-sheet', 'b', assigned(), submitted)
  .in('assessment-sheet', 'c', unit);
const spec = projectionSpec(sheetListProjection).given(...history.events);

describe('the list of sheets', () => {
  it('shows a sheet as it stands', async () => {
    await spec.thenRow(SHEET_TABLES.sheets, 'a', {
      sheetId: 'a',
      cycleId,
      procedure: 'peer-evaluation',
      raterGroup: 'peers',
      rater: assigned().data.rater,
      status: 'sent-back',
      questionCount: 1,
      assessedCount: 0,
      submittedAt: '2026-03-28T08:00:00.000Z',
      isLate: false,
      isDelegated: false,
      sentBackReason: '请补充理由',
    });
  });

  it('finds it by cycle, by status, and by who is to fill it in', async () => {
    await spec.thenIndexes(SHEET_TABLES.sheets, 'a', {
      cycle: cycleId,
      cycleStatus: `${cycleId}|sent-back`,
      person: 'li-ming',
    });
    await spec.thenIndexes(SHEET_TABLES.sheets, 'c', {
      cycle: cycleId,
      cycleStatus: `${cycleId}|assigned`,
      unit: '工会',
    });
  });

  it('counts how far each procedure and rater group is', async () => {
    const none = { assigned: 0, 'sent-back': 0, submitted: 0, accepted: 0, withdrawn: 0 };
    await spec.thenRow(SHEET_TABLES.progress, JSON.stringify([cycleId, 'peer-evaluation', 'peers']), {
      cycleId,
      procedure: 'peer-evaluation',
      raterGroup: 'peers',
      counts: { ...none, 'sent-back': 1, submitted: 1 },
    });
  });
});
