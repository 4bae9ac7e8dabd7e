import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no such appeal. */
export class AppealUnknown extends DomainError {
  readonly code = 'APPEAL.UNKNOWN';

  constructor(appealId: string) {
    super({
      en: `"appealId": the organisation has no appeal "${appealId}" in this cycle.`,
      zh: `“申诉编号”：该单位本周期没有编号为“${appealId}”的申诉。`,
    });
  }
}

/** One thing is appealed against once at a time. */
export class AppealOpenAlready extends DomainError {
  readonly code = 'APPEAL.OPEN_ALREADY';

  constructor(readonly appealId: string) {
    super({
      en: `An appeal against the same is open already ("${appealId}"): add to that one, or withdraw it first.`,
      zh: `针对同一事项的申诉正在办理（“${appealId}”）：请补充该申诉，或先撤回。`,
    });
  }
}

/** What was decided is decided. */
export class AppealDecidedAlready extends DomainError {
  readonly code = 'APPEAL.DECIDED_ALREADY';

  constructor(readonly appealId: string) {
    super({
      en: `An appeal against the same was decided ("${appealId}"): it is not decided twice.`,
      zh: `针对同一事项的申诉已裁定（“${appealId}”）：不再重复受理。`,
    });
  }
}

/** Decided and withdrawn appeals take nothing more. */
export class AppealIsClosed extends DomainError {
  readonly code = 'APPEAL.CLOSED';

  constructor(status: 'decided' | 'withdrawn') {
    super(
      status === 'decided'
        ? { en: 'This appeal was decided: nothing can be added.', zh: '该申诉已裁定，不能再办理。' }
        : { en: 'This appeal was withdrawn: nothing can be added.', zh: '该申诉已撤回，不能再办理。' },
    );
  }
}

/** Too much of something. */
export class AppealLimitReached extends DomainError {
  readonly code = 'APPEAL.LIMIT_REACHED';

  constructor(what: Sentence, limit: number) {
    super({
      en: `${what.en}: no more than ${String(limit)}.`,
      zh: `${what.zh}：不得超过 ${String(limit)} 项。`,
    });
  }
}

/** One reply is given, and corrected by none. */
export class AppealRepliedAlready extends DomainError {
  readonly code = 'APPEAL.REPLIED_ALREADY';

  constructor() {
    super({
      en: 'The reply to this appeal was given: what is new belongs in the record of a hearing.',
      zh: '该申诉已答复：新情况请记入听取意见记录。',
    });
  }
}

/** The appellant is no party to the office's work on it. */
export class AppellantExcluded extends DomainError {
  readonly code = 'APPEAL.APPELLANT_EXCLUDED';

  constructor() {
    super({
      en: 'You lodged this appeal: somebody else has to reply to it and decide it.',
      zh: '该申诉由您本人提出：须由他人答复和裁定。',
    });
  }
}

/** Whoever reviewed first does not decide. */
export class FirstReviewerExcluded extends DomainError {
  readonly code = 'APPEAL.FIRST_REVIEWER_EXCLUDED';

  constructor() {
    super({
      en: 'You reviewed this first, or replied to the appeal: somebody else has to decide it.',
      zh: '您是该事项的初审人或答复人：须由其他人裁定。',
    });
  }
}

/** The other side has not been heard, and still has time. */
export class ReplyAwaited extends DomainError {
  readonly code = 'APPEAL.REPLY_AWAITED';

  constructor(replyBy: string) {
    super({
      en: `The reply is due by ${replyBy}: decide when it is there, or after that day.`,
      zh: `答复期限为 ${replyBy}：请在收到答复或期限届满后裁定。`,
    });
  }
}

/** The corrections do not fit the outcome. */
export class CorrectionsRefused extends DomainError {
  readonly code = 'APPEAL.CORRECTIONS_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `"corrections": ${problem.en}`, zh: `“更正”：${problem.zh}` });
  }
}

/** A day that is none, or that has not come. */
export class HearingDayRefused extends DomainError {
  readonly code = 'APPEAL.HEARING_DAY_REFUSED';

  constructor(given: string) {
    super({
      en: `"heldOn": "${given}" is no day up to today: write it as 2018-05-03.`,
      zh: `“听取意见日期”：“${given}”无效，应写作 2018-05-03，且不晚于今天。`,
    });
  }
}

/** The plan has no such input for this organisation. */
export class AppealedInputUnknown extends DomainError {
  readonly code = 'APPEAL.INPUT_UNKNOWN';

  constructor(input: string) {
    super({
      en: `"input": the scheme of this cycle enters no "${input}".`,
      zh: `“计分项”：本周期方案没有“${input}”。`,
    });
  }
}
