import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import type { EvidenceUse } from '../../generated/graphql.ts';
import type { EvidencePlace } from '../decider/evidence.events.ts';
import { loadEvidenceInSight } from '../decider/load-evidence.ts';

/** What a file proves, as far as somebody sees. @throws {EvidenceUnknown} when it is not in sight at all. */
export const usesInSight = async (
  eventStore: EventStore,
  tenantId: TenantId,
  evidenceId: string,
  isInSight: (place: EvidencePlace) => boolean,
): Promise<readonly EvidenceUse[]> => {
  const { uses } = await loadEvidenceInSight(eventStore, tenantId, evidenceId, isInSight);
  return Object.values(uses)
    .filter(isInSight)
    .map(({ to, organisationId, isReused, attachedAt }) => ({ ...to, organisationId, isReused, attachedAt }));
};
