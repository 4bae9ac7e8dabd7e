import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { InspectionEvent } from '../decider/inspection.events.ts';
import { inspectionListProjection } from './inspection-list.projection.ts';
import { INSPECTION_TABLES } from './inspection-list.rows.ts';

const organisations = [{ organisationId: 'kaituo', name: '开拓', ancestorIds: ['company'] }];
const planned: InspectionEvent = {
  type: 'InspectionPlanned',
  data: {
    cycleId: '2026-Q1',
    kind: 'surprise',
    procedure: 'spot-check',
    title: '春季抽查',
    organisations,
    inputs: [],
    deducting: [],
    on: '2026-03-05',
    inspectors: [{ personId: 'li-ming', name: '李明' }],
    replaces: [],
  },
};
const begun: InspectionEvent = { type: 'InspectionBegun', data: { begunAt: '2026-03-05T02:00:00.000Z' } };
const found = (findingId: string): InspectionEvent => ({
  type: 'FindingRecorded',
  data: {
    findingId,
    organisationId: 'kaituo',
    severity: 'minor',
    description: '记录不全',
    evidenceIds: [],
    foundOn: '2026-03-05',
  },
});
const withdrawn: InspectionEvent = { type: 'FindingWithdrawn', data: { findingId: 'f1', reason: '误录' } };
const cancelled: InspectionEvent = { type: 'InspectionCancelled', data: { reason: '并入' } };
const history = recordedHistory()
  .in('inspection', 'a', planned, begun, found('f1'), found('f2'), withdrawn)
  .in('inspection', 'b', planned, cancelled);
const spec = projectionSpec(inspectionListProjection).given(...history.events);

describe('the list of inspections', () => {
  it('shows one as it stands, with how much was found', async () => {
    await spec.thenRow(INSPECTION_TABLES.inspections, 'a', {
      inspectionId: 'a',
      cycleId: '2026-Q1',
      kind: 'surprise',
      title: '春季抽查',
      on: '2026-03-05',
      status: 'begun',
      organisations,
      inspectorIds: ['li-ming'],
      findingCount: 1,
    });
  });

  it('finds it by its cycle and status', async () => {
    await spec.thenIndexes(INSPECTION_TABLES.inspections, 'b', {
      cycle: '2026-Q1',
      cycleStatus: '2026-Q1|cancelled',
    });
  });
});
