import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** Nothing of the report was written yet. */
export class DutyReportUnknown extends DomainError {
  readonly code = 'DUTY_REPORT.UNKNOWN';

  constructor(readonly organisationId: string) {
    super({
      en: `"${organisationId}" has no duty report in this cycle yet: write it first.`,
      zh: `“${organisationId}”在本考核周期尚无述职报告，请先撰写。`,
    });
  }
}

/** The report is not in a state in which this can be done. */
export class DutyReportNotOpen extends DomainError {
  readonly code = 'DUTY_REPORT.NOT_OPEN';

  constructor(readonly status: 'draft' | 'submitted') {
    super(
      status === 'draft'
        ? {
            en: 'This duty report was not submitted yet: submit it first.',
            zh: '述职报告尚未提交，请先提交。',
          }
        : {
            en: 'This duty report was submitted: ask the officer to send it back if it is to be changed.',
            zh: '述职报告已提交，如需修改请联系管理员退回。',
          },
    );
  }
}

/** What was given does not fit what the scheme asks of duty reports. */
export class DutyReportRefused extends DomainError {
  readonly code = 'DUTY_REPORT.REFUSED';

  constructor(problem: Sentence) {
    super({ en: `Duty report: ${problem.en}`, zh: `述职报告：${problem.zh}` });
  }
}

/** Somebody changed the same section meanwhile. */
export class DutyReportConflict extends DomainError {
  readonly code = 'DUTY_REPORT.CONFLICT';

  constructor(titles: readonly Sentence[]) {
    const listed = (language: keyof Sentence): string => titles.map((title) => title[language]).join(', ');
    super({
      en: `These sections were changed in another window meanwhile: ${listed('en')}. Copy what you wrote, reload, and put both together.`,
      zh: `下列部分已在其他窗口修改：${listed('zh')}。请先复制您的内容，刷新后再合并。`,
    });
  }
}

/** The reviewer may not rate this organisation. */
export class ReviewerBarred extends DomainError {
  readonly code = 'DUTY_REPORT.REVIEWER_BARRED';

  constructor(
    readonly reviewerName: string,
    readonly organisationName: string,
  ) {
    super({
      en: `"${reviewerName}" may not review "${organisationName}" by the scheme, being of it or under it: somebody else has to.`,
      zh: `按方案规定，“${reviewerName}”与“${organisationName}”有隶属关系，应当回避，请由他人评议。`,
    });
  }
}

/** Only one review of this group counts, and there is one. */
export class ReviewTaken extends DomainError {
  readonly code = 'DUTY_REPORT.REVIEW_TAKEN';

  constructor(readonly title: Sentence) {
    super({
      en: `"${title.en}" takes one review, which stands already: withdraw it first, giving the reason.`,
      zh: `“${title.zh}”只计一次评议且已有结果；如需更改，请先说明原因并撤销原评议。`,
    });
  }
}

/** There is no such review. */
export class ReviewUnknown extends DomainError {
  readonly code = 'DUTY_REPORT.REVIEW_UNKNOWN';

  constructor(readonly reviewId: string) {
    super({
      en: `There is no review "${reviewId}" that counts: look again which one is meant.`,
      zh: `没有编号为“${reviewId}”的有效评议，请刷新核对。`,
    });
  }
}
