import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import { EvidenceStoreUnavailable, type EvidenceStore } from '@kaoping/evidence-store';
import { loadEvidenceInSight } from '../decider/load-evidence.ts';
import type { EvidencePlace } from '../decider/evidence.events.ts';
import { byteRangeOf } from './byte-range.ts';
import type { HandedOut } from './file-headers.ts';

/** Where files and what is said of them are kept. */
export interface FileSources {
  readonly eventStore: EventStore;
  readonly store: EvidenceStore;
}

/** Which file, and which part of it. */
export interface FileWish {
  readonly evidenceId: string;
  /** As the header `Range` says. */
  readonly rangeHeader: string | undefined;
}

/**
 * A file that somebody may read, or the part of it that was asked for.
 *
 * @throws {EvidenceUnknown} when there is none in sight; {@link RangeRefused}.
 */
export const findEvidenceFile = async (
  { eventStore, store }: FileSources,
  tenantId: TenantId,
  isInSight: (place: EvidencePlace) => boolean,
  { evidenceId, rangeHeader }: FileWish,
): Promise<HandedOut & { readonly content: AsyncIterable<Uint8Array> }> => {
  const { bytes, holders } = await loadEvidenceInSight(eventStore, tenantId, evidenceId, isInSight);
  const range = byteRangeOf(rangeHeader, bytes);
  const content = await store.read(tenantId, evidenceId, range);
  // The ledger says that it was handed in: it is not unknown, it is lost.
  if (!content) throw new EvidenceStoreUnavailable(`the content ${evidenceId} is not in the store`);
  const all = Object.values(holders);
  const holder = all.find(isInSight) ?? all[0];
  const { fileName = evidenceId, mediaType = 'application/octet-stream' } = holder ?? {};
  return { digest: evidenceId, fileName, mediaType, bytes, range, content };
};
