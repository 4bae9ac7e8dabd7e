import { DomainError } from '@kaoping/event-sourcing';

/** The days of grace make no sense. */
export class GraceDaysRefused extends DomainError {
  readonly code = 'ADJUSTMENT.GRACE_DAYS_REFUSED';

  constructor(given: number, { min, max }: { readonly min: number; readonly max: number }) {
    super({
      en: `"graceDays": ${String(given)} is no whole number between ${String(min)} and ${String(max)}.`,
      zh: `“宽限天数”：${String(given)} 无效，应为 ${String(min)} 至 ${String(max)} 的整数。`,
    });
  }
}

/** Only deductions deduct. */
export class OverdueNeedsDeduction extends DomainError {
  readonly code = 'ADJUSTMENT.OVERDUE_NEEDS_DEDUCTION';

  constructor() {
    super({
      en: '"circumstance": overdue work is answered by a deduction of the scheme, not by a bonus.',
      zh: '“情形”：逾期事项只能适用方案中的减分情形。',
    });
  }
}

/** Nobody was told of such work. */
export class OverdueUnknown extends DomainError {
  readonly code = 'ADJUSTMENT.OVERDUE_UNKNOWN';

  constructor(workId: string) {
    super({
      en: `"workId": the organisation was not told of overdue work "${workId}" in this cycle.`,
      zh: `“事项编号”：该单位本周期没有逾期提醒“${workId}”。`,
    });
  }
}

/** The points are taken by now. */
export class OverdueDeductedAlready extends DomainError {
  readonly code = 'ADJUSTMENT.OVERDUE_DEDUCTED_ALREADY';

  constructor() {
    super({
      en: 'The days of grace are over and the points are taken: withdraw the deduction instead.',
      zh: '宽限期已过，分值已扣除：如需更正，请撤销该项减分。',
    });
  }
}
