/** The roles that may ask for files of evidence; which of them, the reach and the sheets of each say. */
export const EVIDENCE_ROLES = ['officer', 'recorder', 'evaluator', 'reviewer', 'auditor'] as const;

/** The roles that act within their reach alone. */
export const UNIT_ROLES = ['officer', 'recorder', 'reviewer', 'auditor'] as const;
