import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { DistributionBreach } from '../result/distribution-breach.ts';

/** Nothing is to change. */
export class CalibrationEmpty extends DomainError {
  readonly code = 'CALIBRATION.EMPTY';

  constructor() {
    super({
      en: '"changes" is empty: name at least one unit and its new grade.',
      zh: '“changes”为空：请至少列出一家单位及其新等次。',
    });
  }
}

/** More is to change than anybody would look through. */
export class CalibrationTooLarge extends DomainError {
  readonly code = 'CALIBRATION.TOO_LARGE';

  constructor(given: number, most: number) {
    super({
      en: `"changes" holds ${String(given)} units; one calibration takes ${String(most)} at most.`,
      zh: `“changes”含 ${String(given)} 家单位；一次校准最多 ${String(most)} 家。`,
    });
  }
}

/** One unit stands in it twice. */
export class CalibrationRepeatsUnit extends DomainError {
  readonly code = 'CALIBRATION.REPEATED_ORGANISATION';

  constructor(organisationId: string) {
    super({
      en: `"changes" lists "${organisationId}" twice: give one new grade for it.`,
      zh: `“changes”中“${organisationId}”重复列出：只应给出一个新等次。`,
    });
  }
}

/** The new grade is the old one. */
export class CalibrationWithoutChange extends DomainError {
  readonly code = 'CALIBRATION.NO_CHANGE';

  constructor(name: string, grade: string) {
    super({
      en: `"to" of ${name} is the grade that it has already ("${grade}"): leave it out, or give another.`,
      zh: `${name}的“to”就是现有等次“${grade}”：请删去此项或改为其他等次。`,
    });
  }
}

/** There is nothing to calibrate. */
export class CalibrationWithoutGrades extends DomainError {
  readonly code = 'CALIBRATION.NO_GRADES';

  constructor() {
    super({
      en: 'The scheme of this cycle gives no grades, so there is nothing to calibrate.',
      zh: '本周期的考核方案不评定等次，无可校准。',
    });
  }
}

/** The organisation has no grade in this peer group. */
export class CalibrationOfUngraded extends DomainError {
  readonly code = 'CALIBRATION.UNGRADED';

  constructor(organisationId: string) {
    super({
      en: `"organisationId": "${organisationId}" has no grade in this peer group; what it lacks must be entered first.`,
      zh: `“organisationId”：“${organisationId}”在该类单位中没有等次，请先补齐其缺项。`,
    });
  }
}

/** The scheme has no such grade. */
export class CalibrationToUnknownGrade extends DomainError {
  readonly code = 'CALIBRATION.UNKNOWN_GRADE';

  constructor(name: string, grade: string, known: readonly string[]) {
    super({
      en: `"to" of ${name}: the scheme has no grade "${grade}"; it has ${known.join(', ')}.`,
      zh: `${name}的“to”：本方案没有等次“${grade}”，只有${known.join('、')}。`,
    });
  }
}

/** The grade is another than the one that was looked at. */
export class CalibratedGradeChanged extends DomainError {
  readonly code = 'CALIBRATION.GRADE_CHANGED';

  constructor(name: string, { from, present }: { readonly from: string; readonly present: string }) {
    super({
      en: `"from" of ${name} is "${from}", but its grade is "${present}" by now. Look again, then propose anew.`,
      zh: `${name}的“from”为“${from}”，但其等次现为“${present}”；请重新查看后再提出。`,
    });
  }
}

/** A veto or fail rule allows no better grade. */
export class CalibrationAboveLimit extends DomainError {
  readonly code = 'CALIBRATION.ABOVE_LIMIT';

  constructor(name: string, best: Sentence) {
    super({
      en: `"to" of ${name}: a veto or fail rule leaves it "${best.en}" at best.`,
      zh: `${name}的“to”：因一票否决或限制条件，最高只能定为“${best.zh}”。`,
    });
  }
}

/** The grades would not keep to the shares. */
export class CalibrationBreaksDistribution extends DomainError {
  readonly code = 'CALIBRATION.DISTRIBUTION_BROKEN';

  constructor({ title, held, allowed, isWithBetter }: DistributionBreach) {
    const [least, most] = [held < allowed, held > allowed];
    const bound = { en: least ? 'at least' : 'at most', zh: most ? '最多' : '至少' };
    super({
      en: `${String(held)} would be "${title.en}"${isWithBetter ? ' or better' : ''}; the shares of the scheme want ${bound.en} ${String(allowed)}. Change another unit's grade too, or give "exemption" a reason.`,
      zh: `“${title.zh}”${isWithBetter ? '及以上' : ''}将有 ${String(held)} 家，按方案比例应${bound.zh} ${String(allowed)} 家；请同时调整其他单位，或在“exemption”中说明例外理由。`,
    });
  }
}

/** The cycle was given up. */
export class CalibrationInCancelledCycle extends DomainError {
  readonly code = 'CALIBRATION.CYCLE_CANCELLED';

  constructor(because: string) {
    super({
      en: `The cycle was cancelled (${because}): its grades are calibrated no more.`,
      zh: `该考核周期已取消（${because}），不再校准等次。`,
    });
  }
}
