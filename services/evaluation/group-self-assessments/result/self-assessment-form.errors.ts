import { DomainError } from '@kaoping/event-sourcing';

/** Headquarters handed no such scheme down. */
export class GroupSchemeUnknown extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.SCHEME_UNKNOWN';

  constructor(schemeId: string, version: number | undefined) {
    const which = version === undefined ? '' : ` in version ${String(version)}`;
    super({
      en: `Headquarters handed down no scheme "${schemeId}"${which}: choose one of "handedDownSchemes".`,
      zh: `集团未下发考核方案“${schemeId}”${version === undefined ? '' : `第 ${String(version)} 版`}，请从已下发的方案中选择。`,
    });
  }
}

/** The scheme does not come to what headquarters published. */
export class GroupSchemeUnreadable extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.SCHEME_UNREADABLE';

  constructor(schemeId: string, version: number) {
    super({
      en: `Version ${String(version)} of "${schemeId}" does not come to the same here as at headquarters: ask them to hand down the schemes that it is derived from as well.`,
      zh: `方案“${schemeId}”第 ${String(version)} 版在本企业读出的内容与集团发布的不一致：请集团一并下发其所依据的方案。`,
    });
  }
}

/** Nothing in the scheme is entered by self-assessment. */
export class GroupSchemeAsksNothing extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.NOTHING_ASKED';

  constructor(schemeId: string, version: number) {
    super({
      en: `Version ${String(version)} of "${schemeId}" has no indicator by self-assessment: there is nothing to hand in.`,
      zh: `方案“${schemeId}”第 ${String(version)} 版没有自评指标，无需报送自评。`,
    });
  }
}

/** The period is not written as the scheme's kind of period. */
export class SelfAssessmentPeriodWrong extends DomainError {
  readonly code = 'GROUP_SELF_ASSESSMENT.PERIOD_WRONG';

  constructor(period: string, kind: keyof typeof EXAMPLES) {
    super({
      en: `"${period}" is no period of this scheme: write it as ${EXAMPLES[kind]}.`,
      zh: `“${period}”不是该方案的考核周期：请写作 ${EXAMPLES[kind]}。`,
    });
  }
}

const EXAMPLES = {
  month: '2026-05',
  quarter: '2026-Q2',
  'half-year': '2026-H1',
  year: '2026',
  term: '2021/2026',
};
