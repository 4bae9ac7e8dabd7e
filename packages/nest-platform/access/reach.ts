import { OutsideScope } from './access-errors.ts';
import { isWithin, type DataScope, type Place } from './grant.ts';
import type { Identity } from './identity.ts';
import type { Role } from './role.ts';

/** How far an identity reaches in the roles that an operation allows. */
export interface Reach {
  /** True when nothing of the enterprise is out of reach. */
  readonly isWhole: boolean;
  /** The organisations that the scopes name; lists narrow themselves by these before they ask {@link covers}. */
  readonly organisationIds: readonly string[];
  readonly covers: (place: Place) => boolean;
  /** @throws {OutsideScope} where {@link covers} says no. */
  readonly require: (place: Place) => void;
  /** @throws {OutsideScope} unless it is {@link isWhole}: for what concerns the enterprise itself. */
  readonly requireWhole: () => void;
}

/**
 * How far an identity reaches with any of some roles.
 *
 * @example reachOf(identity, ['officer', 'recorder']).require({ organisationId: 'shaft', ancestorIds: ['mine'] })
 */
export const reachOf = ({ grants }: Pick<Identity, 'grants'>, roles: readonly Role[]): Reach => {
  const scopes = grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => scope);
  const covers = (place: Place): boolean => scopes.some((scope) => isWithin(scope, place));
  const isWhole = scopes.some(({ kind }) => kind === 'tenant');
  return {
    isWhole,
    organisationIds: [...new Set(scopes.flatMap(organisationOf))],
    covers,
    require: (place) => {
      if (!covers(place)) throw new OutsideScope();
    },
    requireWhole: () => {
      if (!isWhole) throw new OutsideScope();
    },
  };
};

const organisationOf = (scope: DataScope): readonly string[] =>
  'organisationId' in scope ? [scope.organisationId] : [];
