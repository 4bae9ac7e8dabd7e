/**
 * What a token's holder may do. The roles of the first services; an operation names the roles it allows and
 * every other is refused.
 *
 * - `officer`: the Party-affairs officer: opens cycles, enters, seals, publishes and revises.
 * - `recorder`: enters, corrects and withdraws scores.
 * - `auditor`: reads everything in the tenant and changes nothing.
 */
export const ROLES = ['officer', 'recorder', 'auditor'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];
