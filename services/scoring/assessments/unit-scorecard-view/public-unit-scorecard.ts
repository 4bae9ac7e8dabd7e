import type { ScorecardEntry, UnitScorecard } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import { publicOrigin } from '../public-origin.ts';
import { listPage, type WantedPage } from '../result/list-page.ts';
import { titlesOf, type PlanTitles } from '../result/plan-titles.ts';
import { scorecardEntries, type ToldEntryFate } from '../result/scorecard-entries.ts';
import { seenUnit } from '../seen-members.ts';

const STATES = {
  standing: 'STANDING',
  replaced: 'REPLACED',
  removed: 'REMOVED',
  refused: 'REFUSED',
} as const satisfies Record<ToldEntryFate['state'], ScorecardEntry['state']>;

/** A page of a unit's scorecard in the shape of the public schema. */
export const publicUnitScorecard = (
  { timeline, at }: TimelineAt,
  { organisationId, ...wanted }: WantedPage & { readonly organisationId: string },
  sight: AssessmentSight,
): UnitScorecard => {
  const unit = seenUnit(at, organisationId, sight);
  const { ledgerPosition: position, compiled, cycleId } = at;
  const settled = timeline.at(position)?.units.get(organisationId) ?? { standing: [], refused: [] };
  const entries = scorecardEntries(timeline.statementsOf(organisationId, position), settled);
  const { items, nextCursor } = listPage(entries, wanted);
  const titles = titlesOf(compiled.plan);
  return {
    ...{ cycleId, organisationId, position, name: unit.name, peerGroup: unit.peerGroup },
    entries: items.map((fate) => publicEntry(fate, titles, sight.seesPersonsOf(unit))),
    ...(nextCursor !== undefined && { nextCursor }),
  };
};

const publicEntry = (
  { entry, origin, eventId, position, state, problem, ended }: ToldEntryFate,
  titles: PlanTitles,
  seesPersons: boolean,
): ScorecardEntry => ({
  ...{ entryId: entry.id, input: entry.input, value: entry.value, eventId, fromPosition: position },
  title: titles.input(entry.input).title,
  state: STATES[state],
  origin: publicOrigin(origin, seesPersons),
  ...(entry.label !== undefined && { label: entry.label }),
  ...(problem !== undefined && { problem }),
  ...(ended && { untilPosition: ended.position, endedBy: publicOrigin(ended.origin, seesPersons) }),
});
