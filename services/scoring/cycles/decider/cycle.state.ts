import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { CycleEvent, CycleOpened } from './cycle.events.ts';

/** What is so about a cycle. */
export type Cycle = { readonly status: 'absent' } | ({ readonly status: 'open' } & CycleOpened['data']);

/** Before anything happened. */
export const initialCycle: Cycle = { status: 'absent' };

/** Folds one event into the cycle. */
export const evolveCycle = (_: Cycle, { data }: ProposedEvent<CycleEvent>): Cycle => ({
  status: 'open',
  ...data,
});
