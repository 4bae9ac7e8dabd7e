import { stateAt, type Ledger } from '@kaoping/event-sourcing';
import { cycleDecider } from './cycle.decider.ts';
import { CycleUnknown } from './cycle.errors.ts';
import type { Cycle } from './cycle.state.ts';

/** A cycle that was opened. */
export type OpenedCycle = Exclude<Cycle, { readonly status: 'absent' }>;

/**
 * The cycle as it was copied in when it opened.
 *
 * @throws {CycleUnknown} when it was not open yet at that position.
 */
export const cycleAt = async (
  ledger: Ledger,
  { cycleId, throughPosition }: { readonly cycleId: string; readonly throughPosition: number },
): Promise<OpenedCycle> => {
  const cycle = await stateAt(ledger, cycleDecider, { id: cycleId, throughPosition });
  if (cycle.status === 'absent') throw new CycleUnknown(cycleId);
  return cycle;
};
