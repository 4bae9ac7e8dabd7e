import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no sheet of this id. */
export class SheetUnknown extends DomainError {
  readonly code = 'SHEET.UNKNOWN';

  constructor(readonly sheetId: string) {
    super({ en: `There is no sheet "${sheetId}".`, zh: `没有编号为“${sheetId}”的考评表。` });
  }
}

/** The sheet is not in a state in which this can be done. */
export class SheetNotOpen extends DomainError {
  readonly code = 'SHEET.NOT_OPEN';

  constructor(readonly status: 'assigned' | 'sent-back' | 'submitted' | 'accepted' | 'withdrawn') {
    super({
      en: `This sheet is ${status}: look again, and ask the officer to send it back if it is to be changed.`,
      zh: `该考评表${STATUS_ZH[status]}，请刷新核对；如需修改，请联系管理员退回。`,
    });
  }
}

const STATUS_ZH = {
  assigned: '尚未提交',
  'sent-back': '已退回',
  submitted: '已提交',
  accepted: '已计分',
  withdrawn: '已撤销',
};

/** Somebody changed the same answers meanwhile, in another tab or on another device. */
export class SheetDraftConflict extends DomainError {
  readonly code = 'SHEET.DRAFT_CONFLICT';

  constructor(readonly answers: readonly { readonly title: Sentence; readonly standing: string }[]) {
    const listed = (language: keyof Sentence): string =>
      answers
        .map(({ title, standing }) => `${title[language]}: ${standing === '' ? '—' : standing}`)
        .join('; ');
    super({
      en: `These answers were changed in another window meanwhile. There they are: ${listed('en')}. Reload, then change them if needed.`,
      zh: `下列内容已在其他窗口修改，现为：${listed('zh')}。请刷新后再改。`,
    });
  }
}

/** A draft holds more than it may. */
export class SheetDraftTooLarge extends DomainError {
  readonly code = 'SHEET.DRAFT_TOO_LARGE';

  constructor(what: Sentence) {
    super({ en: `This draft cannot be kept: ${what.en}`, zh: `草稿无法保存：${what.zh}` });
  }
}

/** Answers are missing or wrong: all of them are told at once, and nothing was taken. */
export class SheetAnswersRefused extends DomainError {
  readonly code = 'SHEET.ANSWERS_REFUSED';

  constructor(readonly problems: readonly Sentence[]) {
    const numbered = (language: keyof Sentence): string =>
      problems.map((problem, index) => `(${String(index + 1)}) ${problem[language]}`).join(' ');
    super({
      en: `Nothing was submitted. Put right first: ${numbered('en')}`,
      zh: `尚未提交，请先更正：${numbered('zh')}`,
    });
  }
}

/** A late sheet says why. */
export class SheetLateReasonMissing extends DomainError {
  readonly code = 'SHEET.LATE_REASON_MISSING';

  constructor(readonly dueOn: string) {
    super({
      en: `This sheet was due on ${dueOn}: say in "late reason" why it comes later.`,
      zh: `该考评表应于 ${dueOn} 前提交，请在“逾期原因”中说明。`,
    });
  }
}

/** The sheet asks nothing. */
export class SheetWithoutQuestions extends DomainError {
  readonly code = 'SHEET.WITHOUT_QUESTIONS';

  constructor(readonly raterName: string) {
    super({
      en: `Rater "${raterName}" would have nothing to answer: name an organisation that the rater may rate, and a procedure or rater group that the scheme asks for.`,
      zh: `评价人“${raterName}”没有可填的内容：请指定其可以评价的单位，以及方案中有的评价方式或评价主体。`,
    });
  }
}

/** One sheet would ask too much. */
export class SheetTooLong extends DomainError {
  readonly code = 'SHEET.TOO_LONG';

  constructor(
    readonly raterName: string,
    count: number,
    limit: number,
  ) {
    super({
      en: `The sheet of "${raterName}" would ask ${String(count)} questions, more than ${String(limit)}: split it by organisation.`,
      zh: `“${raterName}”的考评表共 ${String(count)} 项，超过上限 ${String(limit)} 项：请按单位拆分。`,
    });
  }
}

/** What is to be corrected does not count on this sheet (any more). */
export class SheetEntryUnknown extends DomainError {
  readonly code = 'SHEET.ENTRY_UNKNOWN';

  constructor(readonly entryId: string) {
    super({
      en: `"${entryId}" is no entry of this sheet that counts: look again which one is meant.`,
      zh: `“${entryId}”不是该考评表现行有效的得分，请刷新核对。`,
    });
  }
}

/** The organisation is not rated on this sheet. */
export class SheetOrganisationUnknown extends DomainError {
  readonly code = 'SHEET.ORGANISATION_UNKNOWN';

  constructor(readonly organisationId: string) {
    super({
      en: `This sheet does not rate "${organisationId}": choose one of its organisations.`,
      zh: `该考评表不评价“${organisationId}”，请选择表中的单位。`,
    });
  }
}

/** Who fills a sheet in for somebody else says why. */
export class SheetDelegationUnexplained extends DomainError {
  readonly code = 'SHEET.DELEGATION_UNEXPLAINED';

  constructor(readonly raterName: string) {
    super({
      en: `This sheet belongs to "${raterName}": say in "on behalf reason" why you enter it.`,
      zh: `该考评表属于“${raterName}”，请在“代填原因”中说明。`,
    });
  }
}
