import { DomainError, type Sentence } from '@kaoping/event-sourcing';

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

/** A peer group is calibrated only so often. */
export class CalibrationsExhausted extends DomainError {
  readonly code = 'CALIBRATION.TOO_MANY';

  constructor(most: number) {
    super({
      en: `This peer group has ${String(most)} calibrations already, which is the most for one cycle.`,
      zh: `该类单位本周期已有 ${String(most)} 次校准，已达上限。`,
    });
  }
}
