import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no inspection of this id. */
export class InspectionUnknown extends DomainError {
  readonly code = 'INSPECTION.UNKNOWN';

  constructor(readonly inspectionId: string) {
    super({ en: `There is no inspection "${inspectionId}".`, zh: `没有编号为“${inspectionId}”的检查。` });
  }
}

/** The inspection is not in a state in which this can be done. */
export class InspectionNotOpen extends DomainError {
  readonly code = 'INSPECTION.NOT_OPEN';

  constructor(readonly status: 'planned' | 'begun' | 'concluded' | 'cancelled') {
    super({
      en: `This inspection is ${status}: begin it first, or plan another one if it is over.`,
      zh: `该检查${STATUS_ZH[status]}：请先开始检查；已结束的请另行安排。`,
    });
  }
}

const STATUS_ZH = { planned: '尚未开始', begun: '正在进行', concluded: '已办结', cancelled: '已取消' };

/** An inspection cannot be planned like this. */
export class InspectionPlanRefused extends DomainError {
  readonly code = 'INSPECTION.PLAN_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `This inspection cannot be planned: ${problem.en}`, zh: `检查无法安排：${problem.zh}` });
  }
}

/** Nobody inspects the own unit. */
export class InspectorOfInspectedUnit extends DomainError {
  readonly code = 'INSPECTION.INSPECTOR_CONFLICT';

  constructor(
    readonly inspectorName: string,
    readonly organisationName: string,
  ) {
    super({
      en: `"${inspectorName}" belongs to "${organisationName}" and may not inspect it: send somebody else.`,
      zh: `检查人员“${inspectorName}”属于被检查单位“${organisationName}”，应当回避，请更换人员。`,
    });
  }
}

/** A finding cannot be recorded like this. */
export class FindingRefused extends DomainError {
  readonly code = 'INSPECTION.FINDING_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `Finding: ${problem.en}`, zh: `问题：${problem.zh}` });
  }
}

/** There is no such finding. */
export class FindingUnknown extends DomainError {
  readonly code = 'INSPECTION.FINDING_UNKNOWN';

  constructor(readonly findingId: string) {
    super({
      en: `This inspection has no finding "${findingId}" (any more): look again which one is meant.`,
      zh: `该检查中没有编号为“${findingId}”的问题，请刷新核对。`,
    });
  }
}

/** Marks are missing or wrong: all of them are told at once, and nothing was concluded. */
export class InspectionMarksRefused extends DomainError {
  readonly code = 'INSPECTION.MARKS_REFUSED';

  constructor(readonly problems: readonly Sentence[]) {
    const numbered = (language: keyof Sentence): string =>
      problems.map((problem, index) => `(${String(index + 1)}) ${problem[language]}`).join(' ');
    super({
      en: `The marks were not taken. Put right first: ${numbered('en')}`,
      zh: `评分未录入，请先更正：${numbered('zh')}`,
    });
  }
}
