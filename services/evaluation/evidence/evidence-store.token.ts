/** The injection token of the `EvidenceStore` that keeps the files. */
export const EVIDENCE_STORE = Symbol('EvidenceStore');
