import type { TenantId } from '@kaoping/event-sourcing';
import type { Identity } from './identity.ts';
import { reachOf } from './reach.ts';
import type { Role } from './role.ts';

/** The roles that read what subsidiaries reported, published or handed in. */
export const SUBSIDIARIES_READERS = ['officer', 'reviewer', 'auditor'] as const satisfies readonly Role[];

/**
 * The tenant of whoever reads what subsidiaries told their headquarters: who reaches the whole enterprise, and who was
 * given what subsidiaries publish.
 *
 * @throws {OutsideScope} for anybody else.
 */
export const subsidiariesReader = (identity: Identity): TenantId => {
  const roles: readonly Role[] = SUBSIDIARIES_READERS;
  const seesSubsidiaries = identity.grants.some(
    ({ role, scope }) => roles.includes(role) && scope.kind === 'subsidiaries',
  );
  if (!seesSubsidiaries) reachOf(identity, roles).requireWhole();
  return identity.tenantId;
};
