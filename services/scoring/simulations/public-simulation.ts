import type { PlanStanding } from '@kaoping/scoring-engine';
import type {
  SimulatedPlace,
  SimulatedStanding as PublicStanding,
  SimulatedVariant,
} from '../generated/graphql.ts';
import { pageOfRows, type WantedPage } from '../row-page.ts';
import type { Moves } from './result/moves.ts';
import type { Simulated, SimulatedResult, SimulatedStanding } from './result/simulate.ts';
import { movesSentence } from './result/simulation-words.ts';

const placeOf = (standing: PlanStanding | undefined): SimulatedPlace | null =>
  standing === undefined
    ? null
    : {
        rank: standing.rank,
        rankBeforeCoefficient: standing.rankBefore ?? null,
        coefficient: standing.coefficient ?? null,
        score: standing.score,
        grade: standing.grade ?? null,
        pay: Object.entries(standing.pay).map(([quantity, value]) => ({ quantity, value })),
      };

const standingOf = ({ present, simulated, distances, ...row }: SimulatedStanding): PublicStanding => ({
  organisationId: row.organisationId,
  name: row.name,
  present: placeOf(present),
  simulated: placeOf(simulated),
  placesGained: row.placesGained ?? null,
  isGradeChanged: row.isGradeChanged,
  isPayChanged: row.isPayChanged,
  toNextPlace: distances.toNextPlace ?? null,
  nextGrade: distances.toNextGrade?.grade ?? null,
  toNextGrade: distances.toNextGrade?.points ?? null,
});

const movesOf = (moves: Moves): NonNullable<SimulatedVariant['moves']> => {
  const { rose, fell, stayed } = moves;
  return { rose, fell, stayed, sentence: movesSentence(moves) };
};

const NOTHING = {
  sentence: null,
  moves: null,
  byCoefficient: null,
  gradesChanged: 0,
  payChanged: 0,
  standings: [],
  nextCursor: null,
  leftOut: [],
  leftAside: [],
};

const computedOf = (result: SimulatedResult, page: WantedPage): SimulatedVariant => {
  const { key, gradesChanged, payChanged, sentence, byCoefficient } = result;
  const { rows, nextCursor } = pageOfRows(result.standings, ({ organisationId }) => organisationId, page);
  return {
    ...{ key, problems: [], gradesChanged, payChanged, sentence },
    moves: movesOf(result.moves),
    byCoefficient: byCoefficient === undefined ? null : movesOf(byCoefficient),
    standings: rows.map(standingOf),
    nextCursor: nextCursor ?? null,
    leftOut: result.leftOut.map(({ organisation, missing }) => ({
      organisationId: organisation,
      missing: missing.map((each) => each.sentence),
    })),
    leftAside: [...result.leftAside],
  };
};

/** What became of a variant, in the shape of the public schema. */
export const publicSimulation = (simulated: Simulated, page: WantedPage): SimulatedVariant =>
  simulated.problems === undefined
    ? computedOf(simulated.result, page)
    : { ...NOTHING, key: simulated.key, problems: [...simulated.problems] };
