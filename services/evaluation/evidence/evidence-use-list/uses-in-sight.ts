import type { EventStore } from '@kaoping/event-sourcing';
import { reachOf, type Identity } from '@kaoping/nest-platform';
import type { EvidenceUse } from '../../generated/graphql.ts';
import { loadEvidenceInSight } from '../decider/load-evidence.ts';
import { EVIDENCE_ROLES } from '../result/evidence-sight.ts';

/** What a file proves, as far as somebody reaches. @throws {EvidenceUnknown} when it is not in sight at all. */
export const usesInSight = async (
  eventStore: EventStore,
  identity: Identity,
  evidenceId: string,
): Promise<readonly EvidenceUse[]> => {
  const { covers } = reachOf(identity, EVIDENCE_ROLES);
  const { uses } = await loadEvidenceInSight(eventStore, identity.tenantId, evidenceId, covers);
  return Object.values(uses)
    .filter(covers)
    .map(({ to, organisationId, isReused, attachedAt }) => ({ ...to, organisationId, isReused, attachedAt }));
};
