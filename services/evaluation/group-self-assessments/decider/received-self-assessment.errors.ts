import { DomainError } from '@kaoping/event-sourcing';
import type { KnownSelfAssessment } from './received-self-assessment.state.ts';

/** The subsidiary handed in nothing for this scheme and period. */
export class ReceivedSelfAssessmentUnknown extends DomainError {
  readonly code = 'RECEIVED_SELF_ASSESSMENT.UNKNOWN';

  constructor(subsidiary: string, schemeId: string, period: string) {
    super({
      en: `"${subsidiary}" handed in no self-assessment for the scheme "${schemeId}" and the period "${period}".`,
      zh: `“${subsidiary}”尚未就考核方案“${schemeId}”、周期“${period}”报送自评。`,
    });
  }
}

/** A round came once more with another content. */
export class ReceivedSelfAssessmentOtherwise extends DomainError {
  readonly code = 'RECEIVED_SELF_ASSESSMENT.OTHER_CONTENT';

  constructor(subsidiary: string, round: number) {
    super({
      en: `Round ${String(round)} of "${subsidiary}" came before with another content; a round never changes.`,
      zh: `“${subsidiary}”第 ${String(round)} 轮自评此前已报送且内容不同；每轮一经报送不得更改。`,
    });
  }
}

/** Another round came meanwhile, or this one never did. */
export class ReceivedSelfAssessmentRoundOver extends DomainError {
  readonly code = 'RECEIVED_SELF_ASSESSMENT.OTHER_ROUND';

  constructor(
    readonly round: number,
    readonly latest: number,
  ) {
    super({
      en: `The round to be reviewed is ${String(latest)}, not ${String(round)}: read it first.`,
      zh: `待审核的是第 ${String(latest)} 轮自评，而非第 ${String(round)} 轮，请先查看。`,
    });
  }
}

/** The round was reviewed before. */
export class ReceivedSelfAssessmentReviewed extends DomainError {
  readonly code = 'RECEIVED_SELF_ASSESSMENT.REVIEWED_ALREADY';

  constructor(readonly status: KnownSelfAssessment['status']) {
    super({
      en: `This round is ${status} already: a round is reviewed once.`,
      zh: `该轮自评${status === 'accepted' ? '已接收' : '已退回'}：每轮只审核一次。`,
    });
  }
}

/** It went to and fro too often. */
export class ReceivedSelfAssessmentRoundsExhausted extends DomainError {
  readonly code = 'RECEIVED_SELF_ASSESSMENT.TOO_MANY_ROUNDS';

  constructor(limit: number) {
    super({
      en: `This self-assessment came ${String(limit)} times: accept it, and settle what is left in the assessment itself.`,
      zh: `该自评已报送 ${String(limit)} 轮：请予接收，其余问题在考核中处理。`,
    });
  }
}
