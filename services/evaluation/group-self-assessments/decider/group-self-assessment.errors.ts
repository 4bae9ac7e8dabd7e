import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { GroupSelfAssessment } from './group-self-assessment.state.ts';

/** The self-assessment is not in a state in which it can be changed. */
export class GroupSelfAssessmentNotOpen extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.NOT_OPEN';

  constructor(readonly status: GroupSelfAssessment['status']) {
    super({
      en: `This self-assessment is ${status}: ${NEXT[status].en}`,
      zh: `该自评${NEXT[status].zh}`,
    });
  }
}

const NEXT: Readonly<Record<GroupSelfAssessment['status'], Sentence>> = {
  open: { en: 'answer its questions and submit it.', zh: '尚未提交，请填写后提交。' },
  'sent-back': { en: 'correct it and submit it anew.', zh: '已退回，请修改后重新提交。' },
  submitted: {
    en: 'wait for headquarters, or ask them to send it back.',
    zh: '已报送，请等待集团审核；如需修改，请联系集团退回。',
  },
  accepted: { en: 'headquarters took it, and it stays as it is.', zh: '已由集团接收，不可再改。' },
};

/** Somebody changed the same answers meanwhile, in another window. */
export class GroupSelfAssessmentDraftConflict extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.DRAFT_CONFLICT';

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
export class GroupSelfAssessmentDraftTooLarge extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.DRAFT_TOO_LARGE';

  constructor(what: Sentence) {
    super({ en: `This draft cannot be kept: ${what.en}`, zh: `草稿无法保存：${what.zh}` });
  }
}

/** Answers are missing or wrong: all of them are told at once, and nothing was taken. */
export class GroupSelfAssessmentAnswersRefused extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.ANSWERS_REFUSED';

  constructor(readonly problems: readonly Sentence[]) {
    const numbered = (language: keyof Sentence): string =>
      problems.map((problem, index) => `(${String(index + 1)}) ${problem[language]}`).join(' ');
    super({
      en: `Nothing was taken. Put right first: ${numbered('en')}`,
      zh: `尚未保存或提交，请先更正：${numbered('zh')}`,
    });
  }
}

/** A review came of a round that was never handed in to those who review it. */
export class GroupSelfAssessmentReviewUnexpected extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.REVIEW_UNEXPECTED';

  constructor(
    readonly headquarters: string,
    readonly round: number,
  ) {
    super({
      en: `"${headquarters}" reviewed round ${String(round)}, which was never submitted to it.`,
      zh: `“${headquarters}”审核了第 ${String(round)} 轮自评，但该轮从未向其报送。`,
    });
  }
}
