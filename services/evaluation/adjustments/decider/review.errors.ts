import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { AdjustmentStatus } from './adjustment-account.state.ts';

const STATUS: Readonly<Record<AdjustmentStatus, Sentence>> = {
  claimed: { en: 'waits for its review', zh: '待审核' },
  'sent-back': { en: 'was sent back', zh: '已退回修改' },
  'approved-once': { en: 'waits for its second review', zh: '待复核' },
  approved: { en: 'is publicised', zh: '公示中' },
  effective: { en: 'counts already', zh: '已生效' },
  refused: { en: 'was refused', zh: '未通过' },
  superseded: { en: 'gave way to a better claim of the same document', zh: '已由同一文件的更高情形取代' },
  withdrawn: { en: 'was withdrawn', zh: '已撤销' },
};

/** There is no such adjustment. */
export class AdjustmentUnknown extends DomainError {
  readonly code = 'ADJUSTMENT.UNKNOWN';

  constructor(adjustmentId: string) {
    super({
      en: `"adjustmentId": the organisation has no bonus or deduction "${adjustmentId}" in this cycle.`,
      zh: `“加减分编号”：该单位本周期没有编号为“${adjustmentId}”的加减分。`,
    });
  }
}

/** Too early or too late for what is asked. */
export class AdjustmentElsewhere extends DomainError {
  readonly code = 'ADJUSTMENT.NOT_AT_THIS_STEP';

  constructor(
    readonly status: AdjustmentStatus,
    asked: Sentence,
  ) {
    super({
      en: `This ${STATUS[status].en}: ${asked.en}.`,
      zh: `该事项${STATUS[status].zh}：${asked.zh}。`,
    });
  }
}

/** Nobody reviews a claim of their own. */
export class ReviewOfOwnClaim extends DomainError {
  readonly code = 'ADJUSTMENT.REVIEW_OF_OWN_CLAIM';

  constructor() {
    super({
      en: 'You made this claim: somebody else has to review it.',
      zh: '该事项由您本人申报：须由他人审核。',
    });
  }
}

/** Two persons have to approve. */
export class SecondReviewerNeeded extends DomainError {
  readonly code = 'ADJUSTMENT.SECOND_REVIEWER_NEEDED';

  constructor() {
    super({
      en: 'You approved this already: the scheme asks for a second person.',
      zh: '您已审核通过：方案要求由另一人复核。',
    });
  }
}

/** Where a claim's points would go to. */
const placeOf = (indicator: string | undefined): Sentence =>
  indicator === undefined
    ? { en: 'in all', zh: '总计' }
    : { en: `for "${indicator}"`, zh: `（指标“${indicator}”）` };

/** The caps leave no room. */
export class CapUsedUp extends DomainError {
  readonly code = 'ADJUSTMENT.CAP_USED_UP';

  constructor(
    side: 'bonus' | 'deduction',
    {
      indicator,
      cap,
      claimed,
    }: { readonly indicator?: string; readonly cap?: string; readonly claimed: string },
  ) {
    const place = placeOf(indicator);
    const most = cap === undefined ? { en: '', zh: '' } : { en: ` of ${cap}`, zh: ` ${cap} 分` };
    super({
      en: `The cap${most.en} on ${side === 'bonus' ? 'bonuses' : 'deductions'} ${place.en} or of this circumstance is used up: 0 of the ${claimed} claimed would count.`,
      zh: `${side === 'bonus' ? '加分' : '减分'}${place.zh}或该情形的上限${most.zh}已用完：申报的 ${claimed} 分可计 0 分。`,
    });
  }
}

/** The claim makes no points, whatever the caps. */
export class NothingClaimed extends DomainError {
  readonly code = 'ADJUSTMENT.NOTHING_CLAIMED';

  constructor() {
    super({
      en: 'Together with what counts already, this makes no whole amount beyond the target: it would add nothing.',
      zh: '与已计部分合计仍不足一个完整计分单位：不产生分值。',
    });
  }
}

/** One document counts once, at its highest. */
export class DocumentCountsAlready extends DomainError {
  readonly code = 'ADJUSTMENT.DOCUMENT_COUNTS_ALREADY';

  constructor(
    readonly adjustmentId: string,
    title: Sentence,
  ) {
    super({
      en: `The same document counts already for "${title.en}", which makes no fewer points: one document counts once, at its highest.`,
      zh: `同一文件已按“${title.zh}”计分，分值不低于本项：同一文件只按最高一项计一次。`,
    });
  }
}

/** What is public no more, or not yet, takes no objections. */
export class NotPublic extends DomainError {
  readonly code = 'ADJUSTMENT.NOT_PUBLIC';

  constructor() {
    super({
      en: 'Objections are taken while it is publicised; after that, appeal.',
      zh: '仅在公示期内受理异议；公示结束后请提出申诉。',
    });
  }
}

/** There is no such objection. */
export class ObjectionUnknown extends DomainError {
  readonly code = 'ADJUSTMENT.OBJECTION_UNKNOWN';

  constructor(objectionId: string) {
    super({
      en: `"objectionId": no objection "${objectionId}" waits for an answer.`,
      zh: `“异议编号”：没有编号为“${objectionId}”的待答复异议。`,
    });
  }
}

/** Nobody answers an objection of their own. */
export class AnswerToOwnObjection extends DomainError {
  readonly code = 'ADJUSTMENT.ANSWER_TO_OWN_OBJECTION';

  constructor() {
    super({
      en: 'You raised this objection: somebody else has to answer it.',
      zh: '该异议由您本人提出：须由他人答复。',
    });
  }
}
