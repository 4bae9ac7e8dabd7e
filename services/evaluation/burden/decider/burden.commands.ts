import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { BurdenRates, FormEditingReported } from './burden.events.ts';

/** Sets the minutes that forms are estimated by. */
export class ArrangeBurdenRates {
  readonly type = 'ArrangeBurdenRates';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly rates: BurdenRates },
  ) {}
}

/** Says how long somebody typed since the report before. */
export class ReportFormEditing {
  readonly type = 'ReportFormEditing';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: FormEditingReported['data'],
  ) {}
}
