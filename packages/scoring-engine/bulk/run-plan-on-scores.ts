import { fixedColumn } from '../columns/make-column.ts';
import { compilePlan, type CompiledPlan } from '../plan/compile-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { checkGroup } from '../run/check-group.ts';
import { checkOverrides } from '../run/check-overrides.ts';
import { RefusedInput } from '../run/input-problem.ts';
import type { InputRows } from '../run/input-rows.ts';
import { makeRun, surroundingsOf, type GroupFacts, type PlanRun } from '../run/plan-run.ts';
import { isTallyAllowed, problemsOfScores, type NamedInputs } from './check-run-scores.ts';
import type { RunScores } from './run-scores.ts';
import { ScoreRows } from './score-rows.ts';
import { tallyScores, type ScoreTally } from './tally-scores.ts';

const POWERS: readonly number[] = Array.from({ length: 10 }, (_, places) => 10 ** places);

/**
 * Runs a plan over scores that stand in columns already: the same run as of the same entries, without a text or an
 * object for each score.
 *
 * @throws {RefusedPlan} when the plan makes no sense.
 * @throws {RefusedInput} when scores, period or earlier results do not fit it; nothing is computed then.
 * @example resultOf(runPlanOnScores(plan, facts, { inputNames: ['teaching'], inputs, organisations, values, places: 2 }))
 */
export const runPlanOnScores = (plan: Plan, facts: GroupFacts, scores: RunScores): PlanRun => {
  const compiled = compilePlan(plan);
  const inputs = scores.inputNames.map((name) => compiled.index.inputs.get(name));
  const size = facts.members.length;
  const tally = tallyScores(scores, size);
  const groupProblems = [...checkGroup({ ...facts, entries: [] }), ...checkOverrides(compiled.index, facts)];
  if (tally === undefined || !isAllowed(tally, inputs, scores, size) || groupProblems.length > 0) {
    throw new RefusedInput(problemsOfScores(scores, inputs, size), groupProblems);
  }
  const rows = rowsOfAll(compiled, inputs, scores, tally);
  return makeRun({ plan: compiled, facts, rows, surroundings: surroundingsOf(compiled, facts) });
};

const isAllowed = (tally: ScoreTally, inputs: NamedInputs, scores: RunScores, size: number): boolean =>
  new Set(scores.inputNames).size === inputs.length &&
  isTallyAllowed(tally, inputs, { places: scores.places, size });

/** The rows of every input of the plan; none for an input without scores. */
const rowsOfAll = (
  { index }: CompiledPlan,
  inputs: NamedInputs,
  scores: RunScores,
  tally: ScoreTally,
): ReadonlyMap<string, InputRows> => {
  const size = tally.counts.length / Math.max(1, inputs.length);
  const tallied = { scores, tally, size, denominator: POWERS[scores.places] ?? 1 };
  const rows = new Map<string, InputRows>();
  inputs.forEach((input, at) => {
    if (input !== undefined) rows.set(input.name, new ScoreRows(input, tallied, at));
  });
  for (const input of index.plan.inputs)
    if (!rows.has(input.name)) rows.set(input.name, { input, ...NO_ROWS });
  return rows;
};

const NO_ROWS = { members: new Int32Array(0), values: fixedColumn(new Float64Array(0), 1) };
