import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { DistributionBreach } from '../result/distribution-breach.ts';

/** Nobody proposed this calibration. */
export class CalibrationUnknown extends DomainError {
  readonly code = 'CALIBRATION.UNKNOWN';

  constructor(calibrationId: string) {
    super({
      en: `There is no calibration "${calibrationId}" in this peer group. Ask for the list of its calibrations.`,
      zh: `该类单位没有校准“${calibrationId}”；请先查看校准列表。`,
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

/** What is to change does not fit the peer group. */
export class CalibrationChangeRefused extends DomainError {
  readonly code: `CALIBRATION.${'EMPTY' | 'TOO_MANY' | 'REPEATED_ORGANISATION' | 'NO_CHANGE'}`;

  constructor(code: CalibrationChangeRefused['code'], sentence: Sentence) {
    super(sentence);
    this.code = code;
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

/** A text is blank or too long. */
export class CalibrationTextRefused extends DomainError {
  readonly code = 'CALIBRATION.TEXT_REFUSED';

  constructor(field: Sentence, lengthMax: number) {
    super({
      en: `${field.en} must be given, in at most ${String(lengthMax)} characters: everybody may ask why.`,
      zh: `${field.zh}不能为空，且不超过 ${String(lengthMax)} 字：改动须说明理由。`,
    });
  }
}

/** One at a time: what the shares allow depends on all of them. */
export class OtherCalibrationOpen extends DomainError {
  readonly code = 'CALIBRATION.OTHER_OPEN';

  constructor(calibrationId: string) {
    super({
      en: `The calibration "${calibrationId}" still waits for a second person. Have it decided or take it back first.`,
      zh: `校准“${calibrationId}”尚待第二人审批；请先审批或撤回。`,
    });
  }
}

/** It takes two. */
export class CalibrationBySamePerson extends DomainError {
  readonly code = 'CALIBRATION.SAME_PERSON';

  constructor() {
    super({
      en: 'Whoever proposed it cannot decide it: another officer or reviewer must.',
      zh: '提出人不能自行审批：须由另一位管理员或审核人办理。',
    });
  }
}

/** Nobody takes back what another proposed. */
export class CalibrationOfAnother extends DomainError {
  readonly code = 'CALIBRATION.NOT_PROPOSER';

  constructor() {
    super({
      en: 'Nobody has approved this calibration yet: only its proposer takes it back. Refuse it instead.',
      zh: '该校准尚未批准，只能由提出人撤回；如不同意，请予否决。',
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

/** It was decided already. */
export class CalibrationDecided extends DomainError {
  readonly code = 'CALIBRATION.DECIDED';

  constructor(status: Sentence) {
    super({
      en: `This calibration is ${status.en}; nothing waits to be decided. Propose another one if still needed.`,
      zh: `该校准${status.zh}，没有待办事项；如仍需要，请另行提出。`,
    });
  }
}

/** A later calibration starts from what this one changed. */
export class CalibrationBuiltUpon extends DomainError {
  readonly code = 'CALIBRATION.BUILT_UPON';

  constructor(laterId: string) {
    super({
      en: `The later calibration "${laterId}" starts from a grade of this one: take that back first.`,
      zh: `之后的校准“${laterId}”以本次校准的等次为起点：请先撤回后者。`,
    });
  }
}
