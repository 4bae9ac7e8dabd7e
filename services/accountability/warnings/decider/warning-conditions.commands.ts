import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { WarningCondition } from './warning-conditions.events.ts';

/** Says which conditions make warnings. */
export class ArrangeWarningConditions {
  readonly type = 'ArrangeWarningConditions';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly conditions: readonly WarningCondition[]; readonly reason: string },
  ) {}
}
