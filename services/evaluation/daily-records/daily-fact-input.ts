import type { RecordDailyFactInput } from '../generated/graphql.ts';
import type { RecordDailyFactRequest } from './record-daily-fact/record-daily-fact.request.ts';

/** A fact as the domain takes it: GraphQL says null for what is left out. */
export const factOf = (input: RecordDailyFactInput): RecordDailyFactRequest['data'] => {
  const { cycleId, organisationId, on, place, description, evidenceIds, values, lateReason } = input;
  return {
    cycleId,
    organisationId,
    on,
    ...(place != null && { place }),
    description,
    evidenceIds: evidenceIds ?? [],
    values,
    ...(lateReason != null && { lateReason }),
  };
};
