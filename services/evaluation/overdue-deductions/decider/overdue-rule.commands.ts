import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SheetDeduction } from './overdue-rule.events.ts';

/** Sets what overdue work of a cycle costs, or that it costs nothing. */
export class ArrangeOverdueDeduction {
  readonly type = 'ArrangeOverdueDeduction';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly cycleId: string;
      /** Checked against the scheme of the cycle. */
      readonly forSheets?: SheetDeduction;
    },
  ) {}
}
