import { DomainError } from '@kaoping/event-sourcing';
import type { GradeCheck } from '../result/staff-grades.ts';

/** There is no such run, or none within reach. */
export class PayRunUnknown extends DomainError {
  readonly code = 'PAY_RUN.UNKNOWN';

  constructor(readonly payRunId: string) {
    super({
      en: `payRunId: there is no pay run "${payRunId}" with anything within your reach.`,
      zh: `兑现批次：没有编号为“${payRunId}”的批次，或其中没有您范围内的内容。`,
    });
  }
}

/** What was settled stays. */
export class PayRunSettledAlready extends DomainError {
  readonly code = 'PAY_RUN.SETTLED';

  constructor(readonly payRunId: string) {
    super({
      en: `The pay run "${payRunId}" was settled, and what was settled stays. Open a difference run for what changed since.`,
      zh: `兑现批次“${payRunId}”已结算，不能重新计算；其后的变动请通过补差办理。`,
    });
  }
}

/** An id stands for one pay table and period. */
export class PayRunIdTaken extends DomainError {
  readonly code = 'PAY_RUN.ID_TAKEN';

  constructor(readonly payRunId: string) {
    super({
      en: `payRunId: "${payRunId}" is the run of another pay table or period. Choose another id.`,
      zh: `兑现批次：编号“${payRunId}”属于另一张薪酬表或另一周期，请换一个编号。`,
    });
  }
}

/** A run without a line pays nobody. */
export class PayRunEmpty extends DomainError {
  readonly code = 'PAY_RUN.NOBODY_TO_PAY';

  constructor() {
    super({
      en: 'There is nobody to pay: import the bases of the people first, or name a reward of the scheme.',
      zh: '没有可兑现的对象：请先导入人员绩效基数，或指定方案中的奖励项目。',
    });
  }
}

/** The unit's own grade sets how many of its people may have each grade. */
export class StaffSharesMissed extends DomainError {
  readonly code = 'PAY_RUN.STAFF_SHARES';

  constructor(readonly checks: readonly GradeCheck[]) {
    const shown = checks.slice(0, TOLD_LIMIT);
    const [en, zh] = [shown.map(sharesInEnglish).join('; '), shown.map(sharesInChinese).join('；')];
    super({
      en: `The grades of staff are not those that their units' grades allow: ${en}. Enter others, or exempt the unit with a reason.`,
      zh: `人员等次人数与单位等次所定比例不符：${zh}。请调整等次，或注明理由后豁免该单位。`,
    });
  }
}

/** A message tells of so many units at the most; the preview has them all. */
const TOLD_LIMIT = 20;

const sharesInEnglish = ({ organisationName, unitGrade = '-', headcount, counts }: GradeCheck): string => {
  const numbers = counts.map(
    ({ grade, allowed, entered }) => `${grade} ${String(allowed ?? '-')} (entered ${String(entered)})`,
  );
  return `${organisationName}, grade ${unitGrade}, ${String(headcount)} people: ${numbers.join(', ')}`;
};

const sharesInChinese = ({ organisationName, unitGrade = '-', headcount, counts }: GradeCheck): string => {
  const numbers = counts.map(
    ({ grade, allowed, entered }) => `${grade} 应为 ${String(allowed ?? '-')}（录入 ${String(entered)}）`,
  );
  return `${organisationName}（单位等次 ${unitGrade}，${String(headcount)} 人）${numbers.join('、')}`;
};

/** Only a draft is approved. */
export class PayRunNotDrafted extends DomainError {
  readonly code = 'PAY_RUN.NOT_DRAFTED';

  constructor(readonly payRunId: string) {
    super({
      en: `The pay run "${payRunId}" has no draft that waits for approval: it was approved or settled already.`,
      zh: `兑现批次“${payRunId}”没有待审核的草案：已审核或已结算。`,
    });
  }
}

/** Nobody approves what they computed themselves. */
export class PayRunSecondPerson extends DomainError {
  readonly code = 'PAY_RUN.SECOND_PERSON';

  constructor() {
    super({
      en: 'A second person approves a pay run: ask somebody else than who computed it.',
      zh: '兑现批次须由第二人审核：请由计算者以外的人员审核。',
    });
  }
}

/** What is approved is what was looked at. */
export class PayDigestDiffers extends DomainError {
  readonly code = 'PAY_RUN.DIGEST_DIFFERS';

  constructor(readonly digest: string) {
    super({
      en: `digest: the draft was computed anew since, or is another one. Look at it again and approve "${digest}".`,
      zh: `摘要：草案已重新计算，或不是您查看的那一份。请重新查看后审核“${digest}”。`,
    });
  }
}

/** All periods that are paid must be published. */
export class PaidResultUnpublished extends DomainError {
  readonly code = 'PAY_RUN.RESULT_UNPUBLISHED';

  constructor(readonly periods: readonly string[]) {
    super({
      en: `results: ${periods.join(', ')} is not published. Publish it and compute the run again; nothing is guessed.`,
      zh: `兑现依据：${periods.join('、')} 尚未公布。请公布后重新计算，系统不作推定。`,
    });
  }
}

/** A result or the pay table changed after the draft was computed. */
export class PayRunOutdated extends DomainError {
  readonly code = 'PAY_RUN.OUTDATED';

  constructor(readonly payRunId: string) {
    super({
      en: `A result or the pay table changed since "${payRunId}" was computed. Compute it again and have that approved.`,
      zh: `兑现批次“${payRunId}”计算之后，考核结果或薪酬表又有变动。请重新计算并审核。`,
    });
  }
}

/** Only what was approved is settled. */
export class PayRunNotApproved extends DomainError {
  readonly code = 'PAY_RUN.NOT_APPROVED';

  constructor(readonly payRunId: string) {
    super({
      en: `The pay run "${payRunId}" was not approved by a second person yet.`,
      zh: `兑现批次“${payRunId}”尚未经第二人审核。`,
    });
  }
}

/** Differences are against what was settled. */
export class PayRunNotSettled extends DomainError {
  readonly code = 'PAY_RUN.NOT_SETTLED';

  constructor(readonly payRunId: string) {
    super({
      en: `The pay run "${payRunId}" was not settled yet: compute, approve and settle it first.`,
      zh: `兑现批次“${payRunId}”尚未结算：请先计算、审核并结算。`,
    });
  }
}

/** Everybody has what is due. */
export class PayDifferenceNone extends DomainError {
  readonly code = 'PAY_RUN.NO_DIFFERENCE';

  constructor(readonly payRunId: string) {
    super({
      en: `Nobody of the pay run "${payRunId}" is due another sum than was settled.`,
      zh: `兑现批次“${payRunId}”中没有需要补发或扣回的金额。`,
    });
  }
}

/** The plan of the results has no such quantity, or several. */
export class PayQuantityUnclear extends DomainError {
  readonly code = 'PAY_RUN.QUANTITY_UNCLEAR';

  constructor(
    readonly parameter: 'factor' | 'reward',
    readonly known: readonly string[],
  ) {
    super({
      en: `${parameter}: name one of the scheme's pay quantities (${known.join(', ')}).`,
      zh: `参数 ${parameter}：请指定方案中的一个薪酬项目（${known.join('、')}）。`,
    });
  }
}

/** Results are paid in the period that they make up. */
export class PaidPeriodUnclear extends DomainError {
  readonly code = 'PAY_RUN.PERIOD_UNCLEAR';

  constructor(
    readonly period: string,
    readonly label: string,
  ) {
    super({
      en: `results: "${label}" is not one of the periods, all of one kind and each once, that make up "${period}".`,
      zh: `兑现依据：“${label}”不是构成“${period}”的周期；各依据须为同一种周期，且每个周期一次。`,
    });
  }
}
