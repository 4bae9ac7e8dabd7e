import { DomainError } from '@kaoping/event-sourcing';

/** Nobody entered this fact. */
export class FactUnknown extends DomainError {
  readonly code = 'FACT.UNKNOWN';

  constructor(readonly factId: string) {
    super({ en: `There is no fact "${factId}".`, zh: `没有编号为“${factId}”的事实记录。` });
  }
}

/** It is known already: it need not be asked again. */
export class FactKnown extends DomainError {
  readonly code = 'FACT.KNOWN';

  constructor(
    readonly title: string,
    readonly value: string,
  ) {
    super({
      en: `"${title}" is known for that day: ${value}. Use it, or correct it with the reason.`,
      zh: `“${title}”当日已有记录：${value}。请直接引用；如有误，请说明原因后更正。`,
    });
  }
}

/** The key or the day could not be found again. */
export class FactMalformed extends DomainError {
  readonly code = 'FACT.MALFORMED';

  constructor() {
    super({
      en: 'Give a "key" of 1 to 120 letters, digits, ". / @ _ -", and the day in "on" as 2026-03-31.',
      zh: '“key”应为 1 至 120 个字母、数字或“. / @ _ -”；日期“on”应写作 2026-03-31。',
    });
  }
}

/** A fact serves many forms, but not without end. */
export class FactUsedTooOften extends DomainError {
  readonly code = 'FACT.USED_TOO_OFTEN';

  constructor(readonly limit: number) {
    super({
      en: `This fact serves ${String(limit)} forms already, the most there may be.`,
      zh: `该记录已被引用 ${String(limit)} 次，达到上限。`,
    });
  }
}
