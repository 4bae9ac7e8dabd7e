import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { EvaluationCycleEvent } from '../decider/evaluation-cycle.events.ts';
import {
  evolveEvaluationCycle,
  initialEvaluationCycle,
  type EvaluationCycle,
  type OpenedCycle,
} from '../decider/evaluation-cycle.state.ts';
import { CYCLE_TABLE, type CycleRow } from './evaluation-cycle.row.ts';

/** Keeps a row for every cycle of an enterprise, as it stands. */
export const evaluationCycleListProjection: Projection = {
  name: 'evaluation-cycle-list',
  version: 1,
  categories: ['evaluation-cycle'],
  tables: [CYCLE_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<EvaluationCycleEvent>;
      const cycleId = event.stream.id;
      const present = await rows.get<CycleRow>(CYCLE_TABLE, cycleId);
      const cycle = evolveEvaluationCycle(stateOf(present), event);
      if (cycle.status === 'absent') continue;
      const row = rowOf(cycleId, cycle, present?.organisationCount ?? cycle.roster.length);
      rows.put(CYCLE_TABLE, cycleId, row, { status: row.status });
    }
  },
};

const stateOf = (row: CycleRow | undefined): EvaluationCycle =>
  row ? { ...row, roster: [], scheme: { ...row.scheme, canonical: '' } } : initialEvaluationCycle;

const rowOf = (cycleId: string, cycle: OpenedCycle, organisationCount: number): CycleRow => {
  const { roster: _, scheme, ...kept } = cycle;
  const { schemeId, version, digest } = scheme;
  return { ...kept, cycleId, scheme: { schemeId, version, digest }, organisationCount };
};
