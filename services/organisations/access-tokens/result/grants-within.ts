import type { DataScope, Grant } from '@kaoping/nest-platform';

/**
 * Whether one of some grants takes in another: the same role, reaching at least as far. Whether one organisation lies
 * below another is not known here, so a scope takes in another organisation's only where it is the whole enterprise.
 *
 * @example isGrantWithin(officerOfAll, { role: 'officer', scope: { kind: 'unit', organisationId: 'mine' } }) // true
 */
export const isGrantWithin = (held: readonly Grant[], { role, scope }: Grant): boolean =>
  held.some((one) => one.role === role && takesIn(one.scope, scope));

const takesIn = (outer: DataScope, inner: DataScope): boolean => {
  if (outer.kind === 'tenant') return inner.kind !== 'subsidiaries';
  if (outer.kind === 'subsidiaries' || !('organisationId' in inner)) return outer.kind === inner.kind;
  return outer.organisationId === inner.organisationId && (outer.kind === 'subtree' || inner.kind === 'unit');
};
