import type { EvidenceUse } from '../decider/evidence.events.ts';

/** A use as callers say it. */
interface UseInput {
  readonly kind: string;
  readonly id: string;
  readonly cycleId?: string | null;
  readonly indicator?: string | null;
}

/** GraphQL says null for what is left out; the domain leaves it out. */
export const evidenceUseOf = ({ kind, id, cycleId, indicator }: UseInput): EvidenceUse => ({
  kind,
  id,
  ...(cycleId != null && { cycleId }),
  ...(indicator != null && { indicator }),
});
