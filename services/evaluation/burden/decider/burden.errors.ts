import { DomainError } from '@kaoping/event-sourcing';

/** Minutes that nobody could need. */
export class BurdenRateRefused extends DomainError {
  readonly code = 'BURDEN.RATE_REFUSED';

  constructor(readonly given: string) {
    super({
      en: `"${given}" is no number of minutes: use 0 to 600, with at most two places, e.g. 0.5.`,
      zh: `“${given}”不是有效的分钟数：应为 0 至 600，最多两位小数，例如 0.5。`,
    });
  }
}

/** A report of more time than passes between two of them. */
export class EditingTimeRefused extends DomainError {
  readonly code = 'BURDEN.EDITING_TIME_REFUSED';

  constructor(readonly limitSeconds: number) {
    super({
      en: `Report whole seconds from 1 to ${String(limitSeconds)}, and "sequence" from 1.`,
      zh: `编辑时长应为 1 至 ${String(limitSeconds)} 的整秒数，序号“sequence”从 1 起。`,
    });
  }
}

/** A form that is opened without end. */
export class EditingSessionsTooMany extends DomainError {
  readonly code = 'BURDEN.TOO_MANY_SESSIONS';

  constructor(readonly limit: number) {
    super({
      en: `This form was opened ${String(limit)} times already: its time is no longer counted.`,
      zh: `该表单已被打开 ${String(limit)} 次，不再累计编辑时长。`,
    });
  }
}
