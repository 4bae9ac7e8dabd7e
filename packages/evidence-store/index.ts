export type { ByteRange, ContentUsage, EvidenceStore, StoredContent } from './ports/evidence-store.port.ts';
export { EvidenceStoreUnavailable, EvidenceTooLarge } from './errors/evidence-store-errors.ts';
