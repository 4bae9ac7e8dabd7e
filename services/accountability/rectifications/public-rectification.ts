import type { Rectification } from '../generated/graphql.ts';
import type { RectificationRow } from './rectification-list/rectification.row.ts';

/** A rectification in the shape of the public schema. */
export const publicRectification = (row: RectificationRow): Rectification => {
  const { rectificationId, organisation, source, problem, foundOn, dueOn, ownerId } = row;
  return {
    id: rectificationId,
    organisationId: organisation.organisationId,
    organisationName: organisation.name,
    problem,
    foundOn,
    procedure: source.procedure,
    sourceId: source.sourceId,
    cycleId: source.cycleId ?? null,
    indicator: source.indicator ?? null,
    dueOn,
    ownerId: ownerId ?? null,
  };
};
