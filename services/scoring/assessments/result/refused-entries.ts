import type { Sentence } from '@kaoping/event-sourcing';
import type { AssessmentAt } from './assessment-reader.ts';
import type { AssessmentTimeline } from './assessment-timeline.ts';
import { settleUnit } from './settle-unit.ts';
import type { StandingEntry } from './standing-entry.ts';

/** An entry that counts nowhere, and whose it is. */
export interface ShownRefusal {
  readonly entry: StandingEntry;
  readonly problem: Sentence;
  readonly place: { readonly organisationId: string; readonly ancestorIds: readonly string[] };
}

const strayProblem = (organisationId: string): Sentence => ({
  en: `"${organisationId}" is not on the roster of this cycle.`,
  zh: `“${organisationId}”不在本周期的单位名单中。`,
});

/** Entries of organisations that the cycle does not assess; whoever reaches the whole enterprise sees them. */
const strays = (timeline: AssessmentTimeline, at: AssessmentAt): readonly ShownRefusal[] => {
  const known = new Set(at.assessment.roster.map(({ organisationId }) => organisationId));
  return timeline
    .unitIds()
    .filter((organisationId) => !known.has(organisationId))
    .flatMap((organisationId) => {
      const by = { plan: at.compiled.plan, organisationId };
      const { standing, refused } = settleUnit(by, timeline.statementsOf(organisationId, at.ledgerPosition));
      const entries = [...standing, ...refused.map(({ entry }) => entry)];
      const place = { organisationId, ancestorIds: [] };
      return entries.map((entry) => ({ entry, problem: strayProblem(organisationId), place }));
    });
};

/** Everything that was told of an assessment and counts nowhere, as of its moment. */
export const refusedEntries = (timeline: AssessmentTimeline, at: AssessmentAt): readonly ShownRefusal[] => {
  const units = timeline.at(at.ledgerPosition)?.units;
  const own = at.assessment.roster.flatMap((place) =>
    (units?.get(place.organisationId)?.refused ?? []).map(({ entry, problem }) => ({
      ...{ entry, problem: problem.sentence, place },
    })),
  );
  return [...own, ...strays(timeline, at)];
};
