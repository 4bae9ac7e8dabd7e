import { spelled } from '../../cycles/result/spelled.ts';
import type { CarriedProblem as PublicProblem, CarriedProblems } from '../../generated/graphql.ts';
import type { CarriedProblem } from '../decider/unit-problems.events.ts';
import type { UnitProblems } from '../decider/unit-problems.state.ts';

/** The most problems that are shown; the counts hold all. */
const SHOWN_LIMIT = 500;

/** The problems that a unit carries into a cycle in the shape of the public schema. */
export const publicCarriedProblems = (state: UnitProblems, cycleId: string): CarriedProblems[] =>
  state.counts
    .filter((count) => count.cycleId === cycleId)
    .map(({ indicator, items }) => ({
      indicator,
      raised: items.length,
      solved: items.filter(({ isSolved }) => isSolved).length,
      items: items.slice(0, SHOWN_LIMIT).map((item) => publicProblem(state, item)),
    }));

const publicProblem = ({ problems }: UnitProblems, item: CarriedProblem): PublicProblem => {
  const standing = problems[item.rectificationId]?.state;
  const counted = item.isSolved ? 'resolved' : 'open';
  return { ...item, state: spelled(standing === undefined || standing === 'dropped' ? counted : standing) };
};
