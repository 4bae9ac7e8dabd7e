import type { Rectification, RectificationCounts } from '../generated/graphql.ts';
import type { RaisedRectification } from './decider/rectification.state.ts';
import type { RectificationCountRow } from './rectification-list/rectification.row.ts';
import { poorGrounds, standingOf } from './result/rectification-standing.ts';
import { spelled } from './result/spelled.ts';

/** A rectification in the shape of the public schema. */
export const publicRectification = (id: string, state: RaisedRectification): Rectification => {
  const { organisation, problem, foundOn, dueOn, overdueTimes, relapses, isEscalated } = state;
  return {
    id,
    organisationId: organisation.organisationId,
    organisationName: organisation.name,
    ...{ problem, foundOn, dueOn, overdueTimes, relapses, isEscalated },
    ...sourceOf(state),
    ...workOf(state),
    state: spelled(standingOf(state)),
    grounds: poorGrounds(state).map(spelled),
  };
};

const sourceOf = ({ source }: RaisedRectification) => ({
  procedure: source.procedure,
  sourceId: source.sourceId,
  cycleId: source.cycleId ?? null,
  indicator: source.indicator ?? null,
});

const workOf = ({ ownerId, measure, fix, sentBackBecause, revisitOn }: RaisedRectification) => ({
  ownerId: ownerId ?? null,
  measure: measure ?? null,
  ...(fix ? { fix: fix.fix, evidenceIds: [...fix.evidenceIds] } : { fix: null, evidenceIds: [] }),
  sentBackBecause: sentBackBecause ?? null,
  revisitOn: revisitOn ?? null,
});

/** The counts of a unit in the shape of the public schema. */
export const publicCounts = ({ organisation, counts, poor }: RectificationCountRow): RectificationCounts => ({
  organisationId: organisation.organisationId,
  organisationName: organisation.name,
  ...counts,
  poor,
});
