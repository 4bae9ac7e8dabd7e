import { fixedColumn } from '../columns/make-column.ts';
import { compilePlan, type CompiledPlan } from '../plan/compile-plan.ts';
import type { Plan, PlanInput } from '../plan/plan.ts';
import { checkGroup } from '../run/check-group.ts';
import { RefusedInput, type PlanEntryProblem } from '../run/input-problem.ts';
import type { InputRows } from '../run/input-rows.ts';
import { makeRun, surroundingsOf, type GroupFacts, type PlanRun } from '../run/plan-run.ts';
import { checkScoreColumn } from './check-score-column.ts';
import type { ScoreColumn } from './score-columns.ts';

const POWERS: readonly number[] = Array.from({ length: 10 }, (_, places) => 10 ** places);

const noInput = ({ input }: ScoreColumn): PlanEntryProblem => ({
  code: 'ENTRY.UNKNOWN_INPUT',
  entryId: input,
  field: 'input',
  sentence: { en: `There is no input "${input}".`, zh: `没有输入项“${input}”。` },
});

const repeatedInput = ({ input }: ScoreColumn): PlanEntryProblem => ({
  code: 'ENTRY.REPEATED',
  entryId: input,
  field: 'input',
  sentence: { en: `There are two columns for "${input}".`, zh: `“${input}”有两列数据。` },
});

const rowsOfColumn = (
  input: PlanInput,
  { organisations, values, places, ids, labels }: ScoreColumn,
): InputRows => ({
  input,
  members: organisations,
  values: fixedColumn(values, POWERS[places] ?? 1),
  ...(ids === undefined ? {} : { ids }),
  ...(labels === undefined ? {} : { labels }),
});

const NO_ROWS = { organisations: new Int32Array(0), values: new Float64Array(0), places: 0 };

/** The rows of every input of the plan; none for an input without a column. */
const rowsOfAll = (
  { index }: CompiledPlan,
  columns: readonly ScoreColumn[],
): ReadonlyMap<string, InputRows> => {
  const given = new Map(columns.map((column) => [column.input, column]));
  return new Map(
    index.plan.inputs.map((input) => [
      input.name,
      rowsOfColumn(input, given.get(input.name) ?? { input: input.name, ...NO_ROWS }),
    ]),
  );
};

const problemsOf = (
  plan: CompiledPlan,
  columns: readonly ScoreColumn[],
  size: number,
): readonly PlanEntryProblem[] => {
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    const input = plan.index.inputs.get(column.input);
    if (input === undefined) return [noInput(column)];
    if (seen.has(column.input)) return [repeatedInput(column)];
    seen.add(column.input);
    return checkScoreColumn(column, input, size);
  });
};

/**
 * Runs a plan over scores that stand in columns already: the same run as of the same entries, without a text or an
 * object for each score.
 *
 * @param columns At most one for each input; the run keeps their arrays, so they must not change.
 * @throws {RefusedPlan} when the plan makes no sense.
 * @throws {RefusedInput} when scores, period or earlier results do not fit it; nothing is computed then.
 * @example runPlanOnColumns(plan, facts, splitScores(flat, shape)[0])
 */
export const runPlanOnColumns = (plan: Plan, facts: GroupFacts, columns: readonly ScoreColumn[]): PlanRun => {
  const compiled = compilePlan(plan);
  const problems = problemsOf(compiled, columns, facts.members.length);
  const groupProblems = checkGroup({ ...facts, entries: [] });
  if (problems.length + groupProblems.length > 0) throw new RefusedInput(problems, groupProblems);
  const rows = rowsOfAll(compiled, columns);
  return makeRun({ plan: compiled, facts, rows, surroundings: surroundingsOf(compiled, facts) });
};
