/**
 * What a person or machine may do in one enterprise. An operation names the roles it allows and every other is
 * refused; a {@link Grant} says how far a role reaches.
 *
 * - `officer`: the Party-affairs officer (党务干部): keeps organisations and schemes, opens cycles, decides.
 * - `recorder`: an organisation's recorder (填报员): fills in its sheets, letters and claims, attaches evidence.
 * - `evaluator`: a leader or delegate (评价人): rates others.
 * - `reviewer`: the second person (审核人): reviews claims and appeals, approves what needs two.
 * - `auditor`: an auditor or discipline inspector: reads everything and changes nothing.
 * - `operator`: IT (运维): accounts, tokens and sign-on; sees no assessment.
 */
export const ROLES = ['officer', 'recorder', 'evaluator', 'reviewer', 'auditor', 'operator'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];
