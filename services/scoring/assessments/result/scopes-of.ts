import type { Plan } from '@kaoping/scoring-engine';
import type { AssessedOrganisation } from './assessment.ts';

/** Name of the parameter that says how deep in the tree the sets of a scope lie, e.g. `scope.company`. */
export const scopeParameter = (scope: string): string => `scope.${scope}`;

/** The set of the widest scope: everybody whom the cycle assesses. */
const EVERYBODY = '*';

const isDigit = (text: string | undefined): text is string => text !== undefined && /^\d$/u.test(text);

/**
 * The wider sets that an organisation is also ranked in (002-16), by scope. A scheme names its scopes from the
 * narrowest to the widest; the widest holds everybody, each before it those with the same superior one level further
 * down from the top: of `company` and `bureau`, `company` is the organisation right below the topmost. The parameter
 * `scope.<key>` names another level. Who has no superior at that level has no place in the scope.
 *
 * @example scopesOf(plan, { ancestorIds: ['局', '一厂'], … }, {}) // { company: '一厂', bureau: '*' }
 */
export const scopesOf = (
  { outcome }: Plan,
  { ancestorIds }: AssessedOrganisation,
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const scopes = Object.keys(outcome.scopeRanks ?? {});
  return Object.fromEntries(
    scopes.flatMap((scope, at) => {
      const given = parameters[scopeParameter(scope)];
      const depth = isDigit(given) ? parseInt(given, 10) : scopes.length - 1 - at;
      const label = depth === 0 ? EVERYBODY : ancestorIds[depth];
      return label === undefined ? [] : [[scope, label]];
    }),
  );
};
