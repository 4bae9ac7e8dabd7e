import type { QueryRectificationsArgs, RectificationFilterInput } from '../generated/graphql.ts';
import type { PageWish, RectificationFilter } from './rectification-list/rectification-list.query.ts';
import type { RectificationStanding } from './result/rectification-standing.ts';

/** How many rows a page holds where nobody says. */
const PAGE_SIZE = 50;

/** GraphQL says null for what is left out. */
export const pageWishOf = ({
  first,
  after,
  atLeastPosition,
}: Pick<QueryRectificationsArgs, 'first' | 'after' | 'atLeastPosition'>): PageWish => ({
  first: first ?? PAGE_SIZE,
  ...(after != null && { after }),
  ...(atLeastPosition != null && { atLeastPosition }),
});

/** What is given as an argument of its own goes before the same of the filter. */
export const filterOf = ({ organisationId, filter }: QueryRectificationsArgs): RectificationFilter => ({
  ...wishesOf(filter ?? {}),
  ...given('organisationId', organisationId),
});

const wishesOf = (filter: RectificationFilterInput): RectificationFilter => ({
  ...given('organisationId', filter.organisationId),
  ...given('cycleId', filter.cycleId),
  ...given('standing', filter.state?.toLowerCase() as RectificationStanding | undefined),
  ...given('isOverdue', filter.overdue),
  ...given('isPoor', filter.poor),
  ...given('revisitDueOn', filter.revisitDueOn),
});

/** One field where it was given, and none where not. */
export const given = <Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [Key in Name]?: NonNullable<Value> } =>
  (value == null ? {} : { [name]: value }) as { readonly [Key in Name]?: NonNullable<Value> };
