import type { Ledger, TenantId } from '@kaoping/event-sourcing';
import type { EventStore } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import { foldCycles, type FoldedCycle } from '../cycles/decider/fold-cycles.ts';
import { loadCycle, type LoadedCycle } from '../cycles/decider/load-cycle.ts';
import type { VetoScope, VetoStatement } from './decider/veto-record.events.ts';

/** Finds the open cycles in which a veto stands. */
export interface TouchedCycles {
  readonly of: (
    tenantId: TenantId,
    veto: Pick<VetoStatement, 'organisationId' | 'veto' | 'scope'>,
  ) => Promise<readonly LoadedCycle[]>;
}

/** The flags of vetoes and grave facts that a cycle's scheme names: what can be raised. */
export const flagsOf = ({ scheme: { scheme, entering } }: LoadedCycle): readonly PlanInput[] => {
  const keys = new Set([...(scheme.vetoes ?? []), ...(scheme.facts ?? [])].map(({ key }) => key));
  return entering.inputs.filter(({ name, entry }) => entry.kind === 'flag' && keys.has(name));
};

/** Whether a cycle assesses the organisation under a scheme that names the veto. */
const isTouched = (
  loaded: LoadedCycle,
  { organisationId, veto }: Pick<VetoStatement, 'organisationId' | 'veto'>,
): boolean =>
  loaded.cycle.roster.some((one) => one.organisationId === organisationId) &&
  flagsOf(loaded).some(({ name }) => name === veto);

/**
 * Keeps in mind which cycles there are, and which of them a veto does not touch: rosters and schemes of cycles
 * never change, so that looking again loads nothing twice.
 */
export const touchedCycles = (eventStore: EventStore): TouchedCycles => {
  const cycles = foldCycles();
  const untouched = new Set<string>();
  return {
    of: async (tenantId, veto) => {
      const ledger = await eventStore.ledger(tenantId);
      const found: LoadedCycle[] = [];
      for (const { cycleId } of await candidates(ledger, cycles, veto.scope)) {
        const key = JSON.stringify([tenantId, cycleId, veto.organisationId, veto.veto]);
        if (untouched.has(key)) continue;
        const loaded = await loadCycle(eventStore, tenantId, cycleId);
        if (isTouched(loaded, veto)) found.push(loaded);
        else remember(untouched, key);
      }
      return found;
    },
  };
};

/** The most findings that are kept; then all are looked for anew. */
const KEPT_LIMIT = 10_000;

const remember = (keys: Set<string>, key: string): void => {
  if (keys.size >= KEPT_LIMIT) keys.clear();
  keys.add(key);
};

const candidates = async (
  ledger: Ledger,
  cycles: ReturnType<typeof foldCycles>,
  scope: VetoScope,
): Promise<readonly FoldedCycle[]> =>
  (await cycles.of(ledger)).filter(
    ({ cycleId, status, period }) =>
      status === 'open' && (scope.kind === 'cycle' ? cycleId === scope.cycleId : overlaps(scope, period)),
  );

const overlaps = (
  { from, until }: { readonly from: string; readonly until?: string },
  period: { readonly from: string; readonly until: string },
): boolean => from <= period.until && (until === undefined || until >= period.from);
