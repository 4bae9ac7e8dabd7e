/** The roles whose reach lets them read files of evidence; who may rate a unit may see what it proves itself by. */
export const EVIDENCE_ROLES = ['officer', 'recorder', 'evaluator', 'reviewer', 'auditor'] as const;
