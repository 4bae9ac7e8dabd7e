import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { CycleOpened } from './cycle.events.ts';

/** Begins a cycle with a scheme version and a roster. */
export class OpenCycle {
  readonly type = 'OpenCycle';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly cycleId: string } & Omit<CycleOpened['data'], 'openedAt'>,
  ) {}
}

/** Everything that can be asked of a cycle. */
export type CycleCommand = OpenCycle;
