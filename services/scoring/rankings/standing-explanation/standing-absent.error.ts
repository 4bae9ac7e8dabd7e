import { DomainError } from '@kaoping/event-sourcing';

/** The organisation is not ranked at that moment. */
export class StandingAbsent extends DomainError {
  readonly code = 'RANKING.STANDING_ABSENT';

  constructor(readonly organisationId: string) {
    super({
      en: `"${organisationId}" has no rank at that moment: it is not in the peer group, or scores are missing.`,
      zh: `“${organisationId}”在该时刻没有名次：不在该同类组内，或分数不齐。`,
    });
  }
}
