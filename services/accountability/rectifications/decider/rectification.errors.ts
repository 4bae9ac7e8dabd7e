import { DomainError, type Sentence } from '@kaoping/event-sourcing';

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

/** There is another problem of this id. */
export class RectificationKnown extends DomainError {
  readonly code = 'RECTIFICATION.KNOWN';

  constructor(readonly rectificationId: string) {
    super({
      en: `There is a rectification "${rectificationId}" already: choose another "rectificationId".`,
      zh: `整改编号“${rectificationId}”已存在，请另取编号。`,
    });
  }
}

/** An id that cannot be one. */
export class RectificationIdRefused extends DomainError {
  readonly code = 'RECTIFICATION.ID_REFUSED';

  constructor() {
    super({
      en: 'Give "rectificationId" 1 to 120 letters, digits and signs of :._/- such as "2026-03:prompt-1".',
      zh: '整改编号“rectificationId”须为 1 至 120 个字母、数字或 :._/- 符号，例如“2026-03:prompt-1”。',
    });
  }
}

/** A text is missing or too long. */
export class RectificationTextRefused extends DomainError {
  readonly code = 'RECTIFICATION.TEXT_REFUSED';

  constructor(
    readonly field: Sentence,
    readonly limit: number,
  ) {
    super({
      en: `Write 1 to ${String(limit)} characters in "${field.en}".`,
      zh: `${field.zh}（${field.en}）须填写，且不超过 ${String(limit)} 字。`,
    });
  }
}

/** What is not open cannot be worked on. */
export class RectificationNotOpen extends DomainError {
  readonly code = 'RECTIFICATION.NOT_OPEN';

  constructor(readonly rectificationId: string) {
    super({
      en: `The rectification "${rectificationId}" is not open: it awaits a check, is put right or was dropped.`,
      zh: `整改任务“${rectificationId}”不在整改中：已报核查、已办结或已撤销。`,
    });
  }
}

/** There is no fix to check. */
export class RectificationNotReported extends DomainError {
  readonly code = 'RECTIFICATION.NOT_REPORTED';

  constructor(readonly rectificationId: string) {
    super({
      en: `Nobody reported the rectification "${rectificationId}" as put right: there is nothing to check.`,
      zh: `整改任务“${rectificationId}”尚未上报完成，无从核查。`,
    });
  }
}

/** There is nothing to visit again. */
export class RectificationNotAccepted extends DomainError {
  readonly code = 'RECTIFICATION.NOT_ACCEPTED';

  constructor(readonly rectificationId: string) {
    super({
      en: `The rectification "${rectificationId}" awaits no revisit: accept its fix first.`,
      zh: `整改任务“${rectificationId}”没有待回访事项：请先核查通过。`,
    });
  }
}

/** Nobody checks what they put right themselves. */
export class RectificationOwnFix extends DomainError {
  readonly code = 'RECTIFICATION.OWN_FIX';

  constructor() {
    super({
      en: 'Whoever reported the fix cannot check it: ask somebody else.',
      zh: '上报整改的人不能自己核查，请由他人核查。',
    });
  }
}

/** More files than anybody reads. */
export class RectificationEvidenceTooMuch extends DomainError {
  readonly code = 'RECTIFICATION.EVIDENCE_TOO_MUCH';

  constructor(readonly limit: number) {
    super({
      en: `Name at most ${String(limit)} files in "evidenceIds".`,
      zh: `佐证材料“evidenceIds”最多 ${String(limit)} 份。`,
    });
  }
}

/** A day on which nothing can have been found. */
export class RectificationFoundOnRefused extends DomainError {
  readonly code = 'RECTIFICATION.FOUND_ON_REFUSED';

  constructor(readonly foundOn: string) {
    super({
      en: `"${foundOn}" in "foundOn" must be a day that has come, such as 2026-03-05.`,
      zh: `发现日期“${foundOn}”（foundOn）须为已到的日期，例如 2026-03-05。`,
    });
  }
}

/** Nobody could put it right. */
export class RectificationUnitUnknown extends DomainError {
  readonly code = 'RECTIFICATION.UNIT_UNKNOWN';

  constructor(readonly organisationId: string) {
    super({
      en: `There is no organisation "${organisationId}" today: check "organisationId".`,
      zh: `目前没有编号为“${organisationId}”的单位，请核对“organisationId”。`,
    });
  }
}

/** A unit asks for more time, and does not take it. */
export class RectificationNotYoursToExtend extends DomainError {
  readonly code = 'RECTIFICATION.NOT_YOURS_TO_EXTEND';

  constructor(readonly dueOn: string) {
    super({
      en: `The unit may not choose a day after ${dueOn} in "dueOn": ask the office to extend it.`,
      zh: `整改期限“dueOn”不得晚于 ${dueOn}：如需延期，请由主管部门办理。`,
    });
  }
}
