import type { PeriodKind } from '@kaoping/scoring-engine';
import type { QueryPublishedResultsArgs } from '../../generated/graphql.ts';
import { storedPeriodKind } from '../public-publication.ts';
import type { PublishedResultsWish } from './published-result-list.query.ts';

/** GraphQL says null for what is left out; the domain leaves it out. */
export const wishOf = ({ periodKind, ...wish }: QueryPublishedResultsArgs): PublishedResultsWish => {
  const kind: PeriodKind | undefined = periodKind == null ? undefined : storedPeriodKind(periodKind);
  const given = Object.entries(wish).filter(([, value]) => value != null);
  return {
    ...(Object.fromEntries(given) as PublishedResultsWish),
    ...(kind !== undefined && { periodKind: kind }),
  };
};
