import type { ScorecardChange } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import { publicOrigin } from '../public-origin.ts';
import type { AssessedOrganisation } from '../result/assessment.ts';
import { titlesOf, type PlanTitles } from '../result/plan-titles.ts';
import type { UnitStatement } from '../result/unit-statement.ts';

/** What was recorded of some units after a position and up to the timeline's, oldest first. */
export const scorecardChanges = (
  { timeline, at }: TimelineAt,
  afterPosition: number,
  { members, sight }: { readonly members: Iterable<AssessedOrganisation>; readonly sight: AssessmentSight },
): readonly ScorecardChange[] => {
  const titles = titlesOf(at.compiled.plan);
  return [...members]
    .flatMap((member) =>
      timeline
        .statementsOf(member.organisationId, at.ledgerPosition)
        .filter(({ position }) => position > afterPosition)
        .map((statement) => changeOf(statement, member.organisationId, titles, sight.seesPersonsOf(member))),
    )
    .sort((one, other) => one.position - other.position);
};

const changeOf = (
  statement: UnitStatement,
  organisationId: string,
  titles: PlanTitles,
  seesPersons: boolean,
): ScorecardChange => {
  const { eventId, position } = statement;
  const said = { organisationId, eventId, position, origin: publicOrigin(statement.origin, seesPersons) };
  switch (statement.kind) {
    case 'taken': {
      const { id, input, label, value } = statement.entry;
      const about = { entryId: id, input, value, title: titles.input(input).title };
      const kind = statement.replaces === undefined ? 'TAKEN' : 'REPLACED';
      return { ...said, ...about, kind, ...(label !== undefined && { label }) };
    }
    case 'removed':
      return { ...said, kind: 'REMOVED', entryId: statement.entryId };
    case 'source-removed':
      return { ...said, kind: 'REMOVED' };
  }
};
