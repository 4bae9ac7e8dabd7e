import { DomainError } from '@kaoping/event-sourcing';

/** Points that are none, of a year that is none, or of another year. */
export class PointsRefused extends DomainError {
  readonly code = 'COMMUNITY_POINTS.REFUSED';

  constructor() {
    super({
      en: 'Give "points" above 0 and at most 1000, with at most two places; the day in "on" has to lie in the year.',
      zh: '积分应大于 0、不超过 1000，最多两位小数；日期“on”须在该年度内。',
    });
  }
}

/** There is no such award. */
export class AwardUnknown extends DomainError {
  readonly code = 'COMMUNITY_POINTS.AWARD_UNKNOWN';

  constructor(readonly awardId: string) {
    super({ en: `There is no award "${awardId}".`, zh: `没有编号为“${awardId}”的积分记录。` });
  }
}

/** The year is closed: its points count already. */
export class PointsYearClosed extends DomainError {
  readonly code = 'COMMUNITY_POINTS.YEAR_CLOSED';

  constructor(readonly year: string) {
    super({
      en: `The points of ${year} count already: award these in the next year, or withdraw what was wrong.`,
      zh: `${year} 年度积分已计入考核：请计入下一年度；如有错误，可撤回相应积分。`,
    });
  }
}

/** Nothing was won. */
export class NoPointsToCount extends DomainError {
  readonly code = 'COMMUNITY_POINTS.NOTHING_TO_COUNT';

  constructor() {
    super({
      en: 'The community has no points in this year: there is nothing to count.',
      zh: '该社区本年度没有积分，无可计入。',
    });
  }
}

/** An input of another kind cannot take points. */
export class PointsInputRefused extends DomainError {
  readonly code = 'COMMUNITY_POINTS.INPUT_REFUSED';

  constructor(readonly input: string) {
    super({
      en: `"${input}" takes no several entries of points: choose an input that adds up, such as "points".`,
      zh: `“${input}”不能录入多项积分：请选择累计类指标，例如“points”。`,
    });
  }
}

/** A community wins often, but not without end. */
export class AwardsTooMany extends DomainError {
  readonly code = 'COMMUNITY_POINTS.TOO_MANY_AWARDS';

  constructor(readonly limit: number) {
    super({
      en: `The community has ${String(limit)} awards in this year, the most there may be.`,
      zh: `该社区本年度积分记录已达上限 ${String(limit)} 条。`,
    });
  }
}
