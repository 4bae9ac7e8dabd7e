import type { ScorecardChange } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import type { TakenEntry } from '../decider/unit-scorecard.events.ts';
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
    .flatMap((member) => {
      const said = {
        organisationId: member.organisationId,
        seesPersons: sight.seesPersonsOf(member),
        titles,
      };
      const statements = timeline.statementsOf(member.organisationId, at.ledgerPosition);
      return [...changesOf(statements, said)].filter(({ position }) => position > afterPosition);
    })
    .sort((one, other) => one.position - other.position);
};

/** Of whom changes are told, to whom. */
interface Said {
  readonly organisationId: string;
  readonly seesPersons: boolean;
  readonly titles: PlanTitles;
}

/** A replacement is one change, with what stood before; a removal says what is gone, where that was ever told. */
function* changesOf(statements: readonly UnitStatement[], said: Said): Generator<ScorecardChange> {
  const before = new Map<string, TakenEntry>();
  for (const statement of statements) {
    if (statement.kind !== 'removed' || statement.replacedBy === undefined)
      yield changeOf(statement, before, said);
    if (statement.kind === 'taken') before.set(statement.entry.id, statement.entry);
  }
}

const changeOf = (
  statement: UnitStatement,
  before: ReadonlyMap<string, TakenEntry>,
  { organisationId, seesPersons, titles }: Said,
): ScorecardChange => {
  const { eventId, position } = statement;
  const said = { organisationId, eventId, position, origin: publicOrigin(statement.origin, seesPersons) };
  switch (statement.kind) {
    case 'taken': {
      const about = { ...said, ...entryOf(statement.entry, titles) };
      if (statement.replaces === undefined) return { ...about, kind: 'TAKEN' };
      const replaced = before.get(statement.replaces);
      return { ...about, kind: 'REPLACED', ...(replaced && { replacedValue: replaced.value }) };
    }
    case 'removed': {
      const gone = before.get(statement.entryId);
      return { ...said, kind: 'REMOVED', entryId: statement.entryId, ...(gone && entryOf(gone, titles)) };
    }
    case 'source-removed':
      return { ...said, kind: 'REMOVED' };
  }
};

const entryOf = ({ id, input, label, value }: TakenEntry, titles: PlanTitles) => ({
  ...{ entryId: id, input, value, title: titles.input(input).title },
  ...(label !== undefined && { label }),
});
