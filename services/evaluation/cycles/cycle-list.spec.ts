import { reachOf, type Grant } from '@kaoping/nest-platform';
import { projectionSpec, recorded } from '@kaoping/testing';
import { shippedCycle, shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { evaluationCycleListProjection } from './evaluation-cycle-list/evaluation-cycle-list.projection.ts';
import { CYCLE_TABLE } from './evaluation-cycle-list/evaluation-cycle.row.ts';
import { publicCycleDetails } from './evaluation-cycle-view/public-cycle-details.ts';

const STREAM = { category: 'evaluation-cycle', id: '2026' };
const opened = shippedCycleOpened('dinghai-towns-2017', '盐仓', '临城');
const reminded = {
  type: 'EvaluationReminderFellDue',
  data: { stage: 'publicity', until: '2026-12-31', daysLeft: 3, on: '2026-12-28' },
};
const cancelled = { type: 'EvaluationCycleCancelled', data: { reason: '方案调整', cancelledAt: 'now' } };
const history = [opened, reminded, cancelled].map((event, revision) =>
  recorded(event, { id: `e${String(revision)}`, stream: STREAM, revision, position: revision + 1 }),
);

describe('the list of cycles', () => {
  const spec = projectionSpec(evaluationCycleListProjection);
  const { scheme, roster: _, opened: __, ...kept } = opened.data;
  const { schemeId, version, digest } = scheme;
  const row = {
    ...kept,
    cycleId: '2026',
    scheme: { schemeId, version, digest },
    organisationCount: 2,
    stages: kept.stages.map((stage) => ({
      ...stage,
      remindedDays: stage.stage === 'publicity' ? [3] : [],
    })),
  };

  it('shows a cycle as it stands, without its roster and the text of its scheme', async () => {
    await spec.given(...history.slice(0, 2)).thenRows(CYCLE_TABLE, { '2026': { ...row, status: 'open' } });
    await spec.given(...history.slice(0, 2)).thenIndexes(CYCLE_TABLE, '2026', { status: 'open' });
  });

  it('finds cycles that were given up by their status', async () => {
    await spec.given(...history).thenIndexes(CYCLE_TABLE, '2026', { status: 'cancelled' });
    await spec
      .given(...history)
      .thenRow(CYCLE_TABLE, '2026', { ...row, status: 'cancelled', cancelReason: '方案调整' });
  });
});

describe('a cycle with its roster', () => {
  const loaded = shippedCycle('dinghai-towns-2017', '盐仓', '临城');
  const seenBy = (...grants: readonly Grant[]) =>
    publicCycleDetails(loaded, reachOf({ grants }, ['officer', 'recorder'])).roster.map(({ name }) => name);

  it('shows as much of the roster as is within reach', () => {
    expect(seenBy({ role: 'officer', scope: { kind: 'tenant' } })).toEqual(['盐仓', '临城']);
    expect(seenBy({ role: 'recorder', scope: { kind: 'unit', organisationId: '临城' } })).toEqual(['临城']);
    expect(seenBy()).toEqual([]);
  });
});
