import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no fact of this id. */
export class DailyFactUnknown extends DomainError {
  readonly code = 'DAILY_FACT.UNKNOWN';

  constructor(readonly factId: string) {
    super({ en: `There is no daily record "${factId}".`, zh: `没有编号为“${factId}”的日常记录。` });
  }
}

/** The fact is not in a state in which this can be done. */
export class DailyFactSettled extends DomainError {
  readonly code = 'DAILY_FACT.SETTLED';

  constructor(readonly status: 'recorded' | 'disputed' | 'confirmed' | 'withdrawn') {
    super({
      en: `This record is ${status}: look again; only the officer can withdraw one that counts, with a reason.`,
      zh: `该记录${STATUS_ZH[status]}，请刷新核对；已计分的记录只能由管理员说明原因后撤销。`,
    });
  }
}

const STATUS_ZH = { recorded: '待确认', disputed: '有异议', confirmed: '已计分', withdrawn: '已撤销' };

/** The organisation may still object. */
export class DailyFactStillOpen extends DomainError {
  readonly code = 'DAILY_FACT.STILL_OPEN';

  constructor(readonly until: string) {
    super({
      en: `The organisation may object until ${until}: it counts unopposed from the next day on.`,
      zh: `被记录单位可在 ${until} 前提出异议，逾期无异议方可计分。`,
    });
  }
}

/** It is too late to object. */
export class DailyFactObjectionOver extends DomainError {
  readonly code = 'DAILY_FACT.OBJECTION_OVER';

  constructor(readonly until: string) {
    super({
      en: `Objections to this record ended on ${until}: ask the officer, who can withdraw it with a reason.`,
      zh: `对该记录的异议期已于 ${until} 截止；如确有误，请联系管理员说明原因后撤销。`,
    });
  }
}

/** A fact cannot be recorded like this: everything that is wrong at once. */
export class DailyFactRefused extends DomainError {
  readonly code = 'DAILY_FACT.REFUSED';

  constructor(readonly problems: readonly Sentence[]) {
    super({
      en: `The record was not taken. Put right first: ${problems.map(({ en }) => en).join(' ')}`,
      zh: `记录未保存，请先更正：${problems.map(({ zh }) => zh).join('')}`,
    });
  }
}
