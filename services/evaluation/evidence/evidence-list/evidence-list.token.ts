/** The injection token of the live lists of evidence of all tenants. */
export const EVIDENCE_LIST = Symbol('EvidenceList');
