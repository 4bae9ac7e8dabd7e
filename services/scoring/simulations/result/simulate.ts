import type { Sentence } from '@kaoping/event-sourcing';
import {
  resultOf,
  runPlan,
  type PlanLeftOut,
  type PlanRun,
  type PlanStanding,
} from '@kaoping/scoring-engine';
import type { AssessmentAt } from '../../assessments/result/assessment-reader.ts';
import { groupInputOf } from '../../assessments/result/compute-assessment.ts';
import { entriesOfVariant, type EntriesOfVariant } from './entries-of-variant.ts';
import { movesOf, placesGained, type Moves } from './moves.ts';
import { distancesIn, type Distances } from './next-place.ts';
import { schemeOfVariant } from './scheme-of-variant.ts';
import type { SimulationProblem } from './simulation-problem.ts';
import type { SimulationVariant } from './simulation-variant.ts';
import { changesSentence, movesSentence } from './simulation-words.ts';

/** One organisation, as it stands and as it would stand. */
export interface SimulatedStanding {
  readonly organisationId: string;
  readonly name: string;
  /** Absent where it has no standing. */
  readonly present?: PlanStanding;
  readonly simulated?: PlanStanding;
  /** Places gained, below 0 where lost; absent unless it has both standings. */
  readonly placesGained?: string;
  readonly isGradeChanged: boolean;
  readonly isPayChanged: boolean;
  readonly distances: Distances;
}

/** What would come of a variant. */
export interface SimulatedResult {
  readonly key: string;
  /** In the order of the present ranking, then those without a place. */
  readonly standings: readonly SimulatedStanding[];
  readonly leftOut: readonly PlanLeftOut[];
  readonly leftAside: EntriesOfVariant['leftAside'];
  /** From the present ranking to the simulated one. */
  readonly moves: Moves;
  readonly gradesChanged: number;
  readonly payChanged: number;
  readonly sentence: Sentence;
  /** Within the variant, from the ranking without the coefficient to that with it; absent where there is none. */
  readonly byCoefficient?: Moves & { readonly sentence: Sentence };
}

/** What became of a variant: its result, or everything that keeps it from being computed. */
export type Simulated =
  | { readonly result: SimulatedResult; readonly problems?: undefined }
  | { readonly result?: undefined; readonly key: string; readonly problems: readonly SimulationProblem[] };

/** Which peer group is looked at; all of the assessment where none is named. */
type Looked = (standing: { readonly peerGroup: string }) => boolean;

const samePay = (one: PlanStanding, other: PlanStanding): boolean => {
  const names = new Set([...Object.keys(one.pay), ...Object.keys(other.pay)]);
  return [...names].every((name) => one.pay[name] === other.pay[name]);
};

const pair = (
  [present, simulated]: readonly [PlanStanding | undefined, PlanStanding | undefined],
  named: { readonly organisationId: string; readonly name: string },
  distances: Distances,
): SimulatedStanding => {
  const both = present !== undefined && simulated !== undefined;
  return {
    ...named,
    ...(present && { present }),
    ...(simulated && { simulated }),
    ...(both && { placesGained: placesGained(present.rank, simulated.rank) }),
    isGradeChanged: both && present.grade !== simulated.grade,
    isPayChanged: both && !samePay(present, simulated),
    distances,
  };
};

const distancesOf = (run: PlanRun, standings: readonly PlanStanding[]): ReadonlyMap<string, Distances> => {
  const groups = Map.groupBy(standings, ({ peerGroup }) => peerGroup);
  return new Map([...groups].flatMap(([peerGroup, group]) => [...distancesIn(run, peerGroup, group)]));
};

const coefficientMoves = (standings: readonly PlanStanding[]): SimulatedResult['byCoefficient'] => {
  const gained = standings.flatMap(({ rankBefore, rank }) =>
    rankBefore === undefined ? [] : [placesGained(rankBefore, rank)],
  );
  if (gained.length === 0) return undefined;
  const moves = movesOf(gained);
  return { ...moves, sentence: movesSentence(moves) };
};

/** Present standings first, as they stand; then the rest of the roster in its order. */
const inOrder = (
  { assessment, result }: AssessmentAt,
  isLooked: Looked,
): readonly { readonly organisationId: string; readonly name: string }[] => {
  const roster = assessment.roster.filter(isLooked);
  const named = new Map(roster.map((each) => [each.organisationId, each]));
  const ranked = result.standings.flatMap(({ organisation }) => named.get(organisation) ?? []);
  const rest = roster.filter((each) => !ranked.includes(each));
  return [...ranked, ...rest].map(({ organisationId, name }) => ({ organisationId, name }));
};

interface Outcome {
  readonly run: PlanRun;
  readonly leftAside: EntriesOfVariant['leftAside'];
}

const resultFor = (
  at: AssessmentAt,
  { key }: SimulationVariant,
  { run, leftAside }: Outcome,
  isLooked: Looked,
): SimulatedResult => {
  const { standings, leftOut } = resultOf(run);
  const looked = standings.filter(isLooked);
  const [present, simulated] = [at.result.standings, looked].map(
    (list) => new Map(list.map((each) => [each.organisation, each])),
  );
  const distances = distancesOf(run, looked);
  const rows = inOrder(at, isLooked).map((named) => {
    const id = named.organisationId;
    return pair([present?.get(id), simulated?.get(id)], named, distances.get(id) ?? {});
  });
  const moves = movesOf(rows.flatMap((row) => row.placesGained ?? []));
  const gradesChanged = rows.filter((row) => row.isGradeChanged).length;
  const payChanged = rows.filter((row) => row.isPayChanged).length;
  const byCoefficient = coefficientMoves(looked);
  return {
    ...{
      key,
      standings: rows,
      leftOut: leftOut.filter(isLooked),
      leftAside,
      moves,
      gradesChanged,
      payChanged,
    },
    sentence: changesSentence({ moves, size: rows.length, gradesChanged, payChanged }),
    ...(byCoefficient && { byCoefficient }),
  };
};

/**
 * What would come of an assessment if something were otherwise. A function of plain data: nothing is read or written,
 * and an empty variant gives the assessment as it is.
 *
 * Calibrations stand in the variant as far as its scheme has their grades; entries that do not fit another scheme are
 * left aside and counted.
 *
 * @param peerGroup Only this one is looked at; all of them are computed, since a plan may compare them.
 */
export const simulate = (at: AssessmentAt, variant: SimulationVariant, peerGroup?: string): Simulated => {
  const { key } = variant;
  const scheme = schemeOfVariant(variant, { scheme: at.assessment.scheme, compiled: at.compiled });
  if (scheme.problems !== undefined) return { key, problems: scheme.problems };
  const compiled = { ...scheme.compiled, problems: [] };
  const { plan } = compiled;
  const input = groupInputOf({ ...at, compiled });
  const { entries, leftAside, problems } = entriesOfVariant(variant, input.entries, {
    plan,
    members: input.members,
  });
  if (problems.length > 0) return { key, problems };
  const grades = new Set(plan.grades.map((grade) => grade.key));
  const quantities = new Set(plan.quantities.map(({ name }) => name));
  const overrides = (input.overrides ?? []).filter(
    ({ quantity, value }) => quantities.has(quantity) && grades.has(value),
  );
  const run = runPlan(plan, { ...input, entries, overrides });
  const isLooked: Looked = (standing) => peerGroup === undefined || standing.peerGroup === peerGroup;
  return { result: resultFor(at, variant, { run, leftAside }, isLooked) };
};
