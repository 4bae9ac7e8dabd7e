import type { Place } from '@kaoping/nest-platform';
import type { UnitHistory, UnitHistoryResult } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import { publicPeriod } from '../public-scheme.ts';
import { listPage, type WantedPage } from '../result/list-page.ts';
import type { UnitPast } from './unit-past.reader.ts';

/** A page of a unit's past in the shape of the public schema, for whoever reaches the unit. */
export const publicUnitHistory = (
  past: readonly UnitPast[],
  place: Place | undefined,
  { organisationId, ...wanted }: WantedPage & { readonly organisationId: string },
  sight: AssessmentSight,
): UnitHistory => {
  sight.require(place ?? { organisationId, ancestorIds: [] });
  const { items, nextCursor } = listPage(past, wanted);
  return { organisationId, results: items.map(resultOf), ...(nextCursor !== undefined && { nextCursor }) };
};

const resultOf = ({ cycleId, schemeId, position, past, standing }: UnitPast): UnitHistoryResult => {
  const { rank, score, grade, facts = [] } = standing;
  return {
    ...{ cycleId, schemeId, position, peerGroup: past.peerGroup, period: publicPeriod(past.period) },
    facts: [...facts],
    ...(rank !== undefined && { rank }),
    ...(score !== undefined && { score }),
    ...(grade !== undefined && { grade }),
  };
};
