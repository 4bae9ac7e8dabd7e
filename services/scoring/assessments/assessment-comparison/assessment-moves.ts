import { compare, parseExactText, type PlanStanding } from '@kaoping/scoring-engine';
import type { AssessmentMove, AssessmentMoveKind } from '../../generated/graphql.ts';
import type { AssessedOrganisation } from '../result/assessment.ts';
import type { AssessmentAt } from '../result/assessment-reader.ts';

/** A lower rank is a better place; averaged ties give ranks such as 2.5. */
const kindOf = (before: PlanStanding | undefined, after: PlanStanding | undefined): AssessmentMoveKind => {
  if (before === undefined) return after === undefined ? 'ABSENT' : 'CAME';
  if (after === undefined) return 'WENT';
  const step = compare(parseExactText(after.rank), parseExactText(before.rank));
  if (step === 0) return 'STAYED';
  return step < 0 ? 'ROSE' : 'FELL';
};

const standingsOf = ({ result }: AssessmentAt): ReadonlyMap<string, PlanStanding> =>
  new Map(result.standings.map((row) => [row.organisation, row]));

/** Who rose and who fell, in the order of the later ranking. */
export const assessmentMoves = (
  from: AssessmentAt,
  to: AssessmentAt,
  members: ReadonlyMap<string, AssessedOrganisation>,
): AssessmentMove[] => {
  const [before, after] = [standingsOf(from), standingsOf(to)];
  const inOrder = [...to.result.standings, ...to.result.leftOut].map(({ organisation }) => organisation);
  return inOrder.flatMap((organisationId) => {
    const member = members.get(organisationId);
    if (member === undefined) return [];
    const [old, fresh] = [before.get(organisationId), after.get(organisationId)];
    const move = kindOf(old, fresh);
    return [{ organisationId, name: member.name, move, ...placesOf(old, fresh) }];
  });
};

const placesOf = (
  before: PlanStanding | undefined,
  after: PlanStanding | undefined,
): Omit<AssessmentMove, 'organisationId' | 'name' | 'move'> => ({
  ...(before && { rankFrom: before.rank, scoreFrom: before.score }),
  ...(after && { rankTo: after.rank, scoreTo: after.score }),
  ...(before?.grade !== undefined && { gradeFrom: before.grade }),
  ...(after?.grade !== undefined && { gradeTo: after.grade }),
});
