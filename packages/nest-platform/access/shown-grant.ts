import type { DataScope, Grant } from './grant.ts';
import type { Role } from './role.ts';

/** A grant as the schema shows it. */
export interface ShownGrant {
  readonly role: Uppercase<Role>;
  readonly scope: Uppercase<DataScope['kind']>;
  readonly organisationId?: string | null;
}

/**
 * A grant as the schema shows it.
 *
 * @example shownGrant({ role: 'officer', scope: { kind: 'tenant' } }) // { role: 'OFFICER', scope: 'TENANT' }
 */
export const shownGrant = ({ role, scope }: Grant): ShownGrant => ({
  role: role.toUpperCase() as Uppercase<Role>,
  scope: scope.kind.toUpperCase() as Uppercase<DataScope['kind']>,
  ...('organisationId' in scope && { organisationId: scope.organisationId }),
});

/** What {@link shownGrant} shows. An organisation that is missing becomes an empty id, which every decider refuses. */
export const grantOf = ({ role, scope, organisationId }: ShownGrant): Grant => ({
  role: role.toLowerCase() as Role,
  scope: scopeOf(scope, organisationId ?? ''),
});

const scopeOf = (shown: ShownGrant['scope'], organisationId: string): DataScope => {
  switch (shown) {
    case 'TENANT':
      return { kind: 'tenant' };
    case 'SUBSIDIARIES':
      return { kind: 'subsidiaries' };
    case 'SUBTREE':
      return { kind: 'subtree', organisationId };
    case 'UNIT':
      return { kind: 'unit', organisationId };
  }
};
