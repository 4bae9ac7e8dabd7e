import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** A field of the ratios cannot be so. */
export class PostRatiosRefused extends DomainError {
  readonly code = 'POST_RATIOS.REFUSED';

  constructor(
    readonly field: string,
    rule: Sentence,
  ) {
    super({ en: `"${field}": ${rule.en}`, zh: `“${field}”填写有误：${rule.zh}` });
  }
}

/** A field of an appraisal cannot be so. */
export class AppraisalRefused extends DomainError {
  readonly code = 'APPRAISAL.REFUSED';

  constructor(
    readonly field: string,
    rule: Sentence,
  ) {
    super({ en: `"${field}": ${rule.en}`, zh: `“${field}”填写有误：${rule.zh}` });
  }
}

/** The directory knows nobody of this id. */
export class AppraisedPersonUnknown extends DomainError {
  readonly code = 'APPRAISAL.PERSON_UNKNOWN';

  constructor(readonly personId: string) {
    super({ en: `There is no person "${personId}".`, zh: `没有编号为“${personId}”的人员。` });
  }
}
