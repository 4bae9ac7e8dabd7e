import type { EventStore } from '@kaoping/event-sourcing';
import { EvidenceStoreUnavailable, type EvidenceStore } from '@kaoping/evidence-store';
import { reachOf, type Identity } from '@kaoping/nest-platform';
import { loadEvidenceInSight } from '../decider/load-evidence.ts';
import { EVIDENCE_ROLES } from '../result/evidence-sight.ts';
import { byteRangeOf } from './byte-range.ts';
import type { HandedOut } from './file-headers.ts';

/** Where files and what is said of them are kept. */
export interface FileSources {
  readonly eventStore: EventStore;
  readonly store: EvidenceStore;
}

/**
 * A file that somebody may read, or the part of it that was asked for.
 *
 * @throws {EvidenceUnknown} when there is none in sight; {@link RangeRefused}.
 */
export const findEvidenceFile = async (
  { eventStore, store }: FileSources,
  identity: Identity,
  evidenceId: string,
  rangeHeader: string | undefined,
): Promise<HandedOut & { readonly content: AsyncIterable<Uint8Array> }> => {
  const { tenantId } = identity;
  const { covers } = reachOf(identity, EVIDENCE_ROLES);
  const { bytes, holders } = await loadEvidenceInSight(eventStore, tenantId, evidenceId, covers);
  const range = byteRangeOf(rangeHeader, bytes);
  const content = await store.read(tenantId, evidenceId, range);
  // The ledger says that it was handed in: it is not unknown, it is lost.
  if (!content) throw new EvidenceStoreUnavailable(`the content ${evidenceId} is not in the store`);
  const all = Object.values(holders);
  const holder = all.find(covers) ?? all[0];
  const { fileName = evidenceId, mediaType = 'application/octet-stream' } = holder ?? {};
  return { digest: evidenceId, fileName, mediaType, bytes, range, content };
};
