import { READ_LIMIT, type Ledger, type RecordedEvent, type TenantId } from '@kaoping/event-sourcing';
import type { EvaluationCycleEvent } from './evaluation-cycle.events.ts';
import {
  evolveEvaluationCycle,
  initialEvaluationCycle,
  type EvaluationCycle,
  type OpenedCycle,
} from './evaluation-cycle.state.ts';

/** A cycle without its roster and the text of its scheme, which need not be kept to know what is due. */
export interface FoldedCycle extends Pick<OpenedCycle, 'status' | 'title' | 'stages' | 'period'> {
  readonly cycleId: string;
  readonly schemeId: string;
}

interface Folded {
  position: number;
  readonly cycles: Map<string, EvaluationCycle>;
}

/**
 * All cycles of each tenant as they stand. What was folded is kept, so that looking again reads only what came
 * since; it is for looks that come again and again.
 */
export const foldCycles = (): { readonly of: (ledger: Ledger) => Promise<readonly FoldedCycle[]> } => {
  const byTenant = new Map<TenantId, Folded>();
  return {
    of: async (ledger) => {
      const folded: Folded = byTenant.get(ledger.tenantId) ?? { position: 0, cycles: new Map() };
      byTenant.set(ledger.tenantId, folded);
      await foldOn(ledger, folded);
      return [...folded.cycles].flatMap(([cycleId, cycle]) => {
        if (cycle.status === 'absent') return [];
        const { status, title, stages, period, scheme } = cycle;
        return [{ cycleId, status, title, stages, period, schemeId: scheme.schemeId }];
      });
    },
  };
};

const foldOn = async (ledger: Ledger, folded: Folded): Promise<void> => {
  for (;;) {
    const events = await ledger.read({
      afterPosition: folded.position,
      categories: ['evaluation-cycle'],
    });
    for (const recorded of events) {
      const event = recorded as RecordedEvent<EvaluationCycleEvent>;
      const present = folded.cycles.get(event.stream.id) ?? initialEvaluationCycle;
      folded.cycles.set(event.stream.id, light(evolveEvaluationCycle(present, event)));
      folded.position = event.position;
    }
    if (events.length < READ_LIMIT) return;
  }
};

const light = (cycle: EvaluationCycle): EvaluationCycle =>
  cycle.status === 'absent' ? cycle : { ...cycle, roster: [], scheme: { ...cycle.scheme, canonical: '' } };
