import type { EvidenceUseInput } from '../../generated/graphql.ts';
import type { EvidenceUse } from '../decider/evidence.events.ts';

/** GraphQL says null for what is left out; the domain leaves it out. */
export const evidenceUseOf = ({ kind, id, cycleId, indicator }: EvidenceUseInput): EvidenceUse => ({
  kind,
  id,
  ...(cycleId != null && { cycleId }),
  ...(indicator != null && { indicator }),
});
