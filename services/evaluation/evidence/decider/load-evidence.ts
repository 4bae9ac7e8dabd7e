import { loadState, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { evidenceDecider } from './evidence.decider.ts';
import { EvidenceUnknown } from './evidence.errors.ts';
import { placesOf, requireEvidence, type StoredEvidence } from './evidence.state.ts';
import type { EvidencePlace } from './evidence.events.ts';

/**
 * A file that somebody may see, by any of the places where it lies.
 *
 * @throws {EvidenceUnknown} when there is none, or none in sight: it is not said which.
 */
export const loadEvidenceInSight = async (
  eventStore: EventStore,
  tenantId: TenantId,
  evidenceId: string,
  isInSight: (place: EvidencePlace) => boolean,
): Promise<StoredEvidence> => {
  const ledger = await eventStore.ledger(tenantId);
  const evidence = requireEvidence((await loadState(ledger, evidenceDecider, evidenceId)).state, evidenceId);
  if (!placesOf(evidence).some(isInSight)) throw new EvidenceUnknown(evidenceId);
  return evidence;
};
