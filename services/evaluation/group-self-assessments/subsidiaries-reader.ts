import type { TenantId } from '@kaoping/event-sourcing';
import { reachOf, type Identity, type Role } from '@kaoping/nest-platform';

/** The roles that read what subsidiaries handed in. */
export const SUBSIDIARIES_READERS = ['officer', 'reviewer', 'auditor'] as const;

/**
 * The tenant of whoever reads what subsidiaries handed in: who reaches the whole enterprise, and who was given what
 * subsidiaries publish.
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
