import { DomainError } from '@kaoping/event-sourcing';

/** There is no rectification of this id. */
export class RectificationUnknown extends DomainError {
  readonly code = 'RECTIFICATION.UNKNOWN';

  constructor(readonly rectificationId: string) {
    super({
      en: `There is no rectification "${rectificationId}".`,
      zh: `没有编号为“${rectificationId}”的整改任务。`,
    });
  }
}

/** Nobody is named. */
export class RectificationOwnerBlank extends DomainError {
  readonly code = 'RECTIFICATION.OWNER_BLANK';

  constructor() {
    super({ en: 'Name in "ownerId" who sees to it.', zh: '请指定整改责任人。' });
  }
}

/** A day that is none, or is past already. */
export class RectificationDayRefused extends DomainError {
  readonly code = 'RECTIFICATION.DAY_REFUSED';

  constructor(readonly dueOn: string) {
    super({
      en: `"${dueOn}" in "dueOn" must be a day to come, such as 2026-06-30.`,
      zh: `整改期限“${dueOn}”须为今后的日期，例如 2026-06-30。`,
    });
  }
}
