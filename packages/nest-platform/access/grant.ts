import type { Role } from './role.ts';

/**
 * How far a role reaches.
 *
 * - `tenant`: the whole enterprise.
 * - `subtree`: an organisation and all below it.
 * - `unit`: one organisation.
 * - `subsidiaries`: what subsidiaries published to this headquarters, and nothing of this enterprise itself.
 */
export type DataScope =
  | { readonly kind: 'tenant' }
  | { readonly kind: 'subtree'; readonly organisationId: string }
  | { readonly kind: 'unit'; readonly organisationId: string }
  | { readonly kind: 'subsidiaries' };

/** A role and how far it reaches. One person may hold several. */
export interface Grant {
  readonly role: Role;
  readonly scope: DataScope;
}

/** Where a fact stands in the organisation tree: at an organisation, with those above it, in any order. */
export interface Place {
  readonly organisationId: string;
  readonly ancestorIds: readonly string[];
}

/**
 * Whether a scope takes in a place of the enterprise.
 *
 * @example
 * isWithin({ kind: 'subtree', organisationId: 'mine' }, { organisationId: 'shaft', ancestorIds: ['mine'] }) // true
 * isWithin({ kind: 'unit', organisationId: 'mine' }, { organisationId: 'shaft', ancestorIds: ['mine'] }) // false
 */
export const isWithin = (scope: DataScope, { organisationId, ancestorIds }: Place): boolean => {
  switch (scope.kind) {
    case 'tenant':
      return true;
    case 'subtree':
      return scope.organisationId === organisationId || ancestorIds.includes(scope.organisationId);
    case 'unit':
      return scope.organisationId === organisationId;
    case 'subsidiaries':
      return false;
  }
};
