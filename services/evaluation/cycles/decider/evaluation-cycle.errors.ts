import { DomainError } from '@kaoping/event-sourcing';

/** There is no cycle of this id. */
export class EvaluationCycleUnknown extends DomainError {
  readonly code = 'EVALUATION_CYCLE.UNKNOWN';

  constructor(readonly cycleId: string) {
    super({ en: `There is no cycle "${cycleId}".`, zh: `没有编号为“${cycleId}”的考核周期。` });
  }
}

/** The id belongs to a cycle of another content. */
export class CycleAlreadyOpened extends DomainError {
  readonly code = 'EVALUATION_CYCLE.ALREADY_OPENED';

  constructor(readonly cycleId: string) {
    super({
      en: `The cycle "${cycleId}" was opened already, with other content: choose another id.`,
      zh: `考核周期“${cycleId}”已开启且内容不同，请换一个编号。`,
    });
  }
}

/** The roster cannot be assessed as it is. */
export class RosterRefused extends DomainError {
  readonly code = 'EVALUATION_CYCLE.ROSTER_REFUSED';

  constructor(problem: { readonly en: string; readonly zh: string }) {
    super({ en: `Roster: ${problem.en}`, zh: `参评单位名单：${problem.zh}` });
  }
}

/** The stages make no sense together. */
export class StagesRefused extends DomainError {
  readonly code = 'EVALUATION_CYCLE.STAGES_REFUSED';

  constructor(problem: { readonly en: string; readonly zh: string }) {
    super({ en: `Stages: ${problem.en}`, zh: `阶段安排：${problem.zh}` });
  }
}

/** The cycle has no such stage. */
export class StageUnknown extends DomainError {
  readonly code = 'EVALUATION_CYCLE.STAGE_UNKNOWN';

  constructor(readonly stage: string) {
    super({ en: `The cycle has no stage "${stage}".`, zh: `该考核周期没有“${stage}”阶段。` });
  }
}

/** Nothing more may be entered, or not yet. */
export class StageNotOpen extends DomainError {
  readonly code = 'EVALUATION_CYCLE.STAGE_NOT_OPEN';

  constructor(readonly opensOn: string) {
    super({
      en: `This stage opens on ${opensOn}: come back then.`,
      zh: `该阶段将于 ${opensOn} 开放，请届时办理。`,
    });
  }
}

/** The last day is over. */
export class StageOver extends DomainError {
  readonly code = 'EVALUATION_CYCLE.STAGE_OVER';

  constructor(
    readonly until: string,
    readonly late: 'refused' | 'with-reason',
  ) {
    super(
      late === 'refused'
        ? {
            en: `This stage ended on ${until}, and the scheme takes nothing late. Ask the officer to extend it.`,
            zh: `该阶段已于 ${until} 截止，方案规定逾期不予受理；如需办理，请联系党务干部延期。`,
          }
        : {
            en: `This stage ended on ${until}: say in "lateReason" why this comes late.`,
            zh: `该阶段已于 ${until} 截止：请在“逾期原因”中说明原因后提交。`,
          },
    );
  }
}

/** A cycle that was given up takes nothing any more. */
export class CycleIsCancelled extends DomainError {
  readonly code = 'EVALUATION_CYCLE.CANCELLED';

  constructor(readonly reason: string) {
    super({ en: `This cycle was cancelled: ${reason}`, zh: `该考核周期已取消：${reason}` });
  }
}

/** An extension that gives no time. */
export class ExtensionTooShort extends DomainError {
  readonly code = 'EVALUATION_CYCLE.EXTENSION_TOO_SHORT';

  constructor(readonly until: string) {
    super({
      en: `The stage lasts until ${until} already: give a later day in "until".`,
      zh: `该阶段原定 ${until} 截止：新的截止日须晚于此日。`,
    });
  }
}

/** Whoever reads this later has to know why. */
export class CycleReasonBlank extends DomainError {
  readonly code = 'EVALUATION_CYCLE.REASON_BLANK';

  constructor() {
    super({ en: 'Give the reason in "reason".', zh: '请填写原因。' });
  }
}

/** A stage that is not over cannot end by its deadline. */
export class StageNotOver extends DomainError {
  readonly code = 'EVALUATION_CYCLE.STAGE_NOT_OVER';

  constructor(readonly until: string) {
    super({
      en: `This stage lasts until ${until}; close it by hand to end it earlier.`,
      zh: `该阶段 ${until} 才截止；如需提前结束，请手动关闭。`,
    });
  }
}

/** The organisation is not assessed in this cycle. */
export class OrganisationNotInCycle extends DomainError {
  readonly code = 'EVALUATION_CYCLE.ORGANISATION_NOT_IN_IT';

  constructor(readonly organisationId: string) {
    super({
      en: `The organisation "${organisationId}" is not assessed in this cycle.`,
      zh: `单位“${organisationId}”不在本考核周期的参评名单中。`,
    });
  }
}

/** Only a published version of a scheme can be run. */
export class SchemeNotInForce extends DomainError {
  readonly code = 'EVALUATION_CYCLE.SCHEME_NOT_PUBLISHED';

  constructor(
    readonly schemeId: string,
    readonly version: number | undefined,
  ) {
    const [en, zh] =
      version === undefined ? ['', ''] : [` version ${String(version)}`, `第 ${String(version)} 版`];
    super({
      en: `The scheme "${schemeId}"${en} is not published here: publish it first.`,
      zh: `考核方案“${schemeId}”${zh}尚未在本企业发布：请先发布。`,
    });
  }
}

/** The period is not written as the scheme's kind is. */
export class PeriodRefused extends DomainError {
  readonly code = 'EVALUATION_CYCLE.PERIOD_REFUSED';

  constructor(
    readonly label: string,
    readonly kind: string,
  ) {
    const example =
      { month: '2026-05', quarter: '2026-Q2', 'half-year': '2026-H1', year: '2026' }[kind] ?? '2021/2026';
    super({
      en: `"${label}" is no period of this scheme: write it as ${example}.`,
      zh: `“${label}”不是该方案的考核周期：应写作 ${example}。`,
    });
  }
}
