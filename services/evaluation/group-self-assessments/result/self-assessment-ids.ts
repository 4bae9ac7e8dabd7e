/** Names a self-assessment in the enterprise that makes it. */
interface SelfAssessmentKey {
  readonly schemeId: string;
  readonly period: string;
}

/** The stream id in the subsidiary. Ids of schemes hold no colon. */
export const selfAssessmentIdOf = ({ schemeId, period }: SelfAssessmentKey): string =>
  `${schemeId}:${period}`;

/** The stream id at headquarters. Ids of tenants hold no colon. */
export const receivedIdOf = ({
  subsidiary,
  ...key
}: SelfAssessmentKey & { readonly subsidiary: string }): string => `${subsidiary}:${selfAssessmentIdOf(key)}`;
