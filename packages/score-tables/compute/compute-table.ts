import {
  checkEntries,
  checkGroup,
  comparePeriods,
  resultOf,
  runPlan,
  toExactText,
  valueOf,
  type GroupInput,
  type GroupProblem,
  type PastResult,
  type Period,
  type Plan,
  type PlanEntryProblem,
  type PlanResult,
  type PlanRun,
} from '@kaoping/scoring-engine';
import { asPastResults } from '../results/past-results.ts';
import type { PeriodScores, ScoreTable } from '../scores/score-table.ts';
import type { TableProblem } from '../table-problem.ts';

/** What a table is computed with. */
export interface TableToCompute {
  readonly plan: Plan;
  readonly scores: ScoreTable;
  /** Earlier results, from before the table. */
  readonly history: readonly PastResult[];
  readonly parameters: Readonly<Record<string, string>>;
  /** Reads the period of the table's rows; a table without such a column has one period. */
  readonly periodOf: (label: string | undefined) => Period | undefined;
}

/** One period of a table, computed. */
export interface ComputedPeriod {
  readonly period: Period;
  readonly input: GroupInput;
  readonly run: PlanRun;
  readonly result: PlanResult;
}

/** All periods of a table in the order of the calendar, and what was refused on the way. */
export interface ComputedTable {
  readonly periods: readonly ComputedPeriod[];
  readonly problems: readonly TableProblem[];
}

/**
 * Computes every period of a table of scores, the earliest first: each result is history for those after it.
 * Values that the plan does not allow, such as 41 of 40 points, are refused with their cells; the rest counts. Earlier
 * results that contradict each other stop it, for whatever looks at them would be wrong.
 */
export const computeTable = (given: TableToCompute): ComputedTable => {
  const problems: TableProblem[] = [];
  const periods: ComputedPeriod[] = [];
  let history = given.history;
  for (const { period, scores } of inCalendarOrder(given, problems)) {
    const input = allowedInput(given, { period, scores, history }, problems);
    const ofGroup = checkGroup(input).map((problem) => groupProblem(given, problem));
    problems.push(...ofGroup);
    if (ofGroup.length > 0) break;
    const run = runPlan(given.plan, input);
    const result = resultOf(run);
    periods.push({ period, input, run, result });
    const figuresOf = (organisation: string) => lookedBackAt(given.plan, run, organisation);
    history = [...history, ...asPastResults(result, period, figuresOf)];
  }
  return { periods, problems };
};

/** What later periods look back at, such as a bonus that exceeded its cap, by name and as exact text. */
const lookedBackAt = (plan: Plan, run: PlanRun, organisation: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    plan.quantities.flatMap(({ operator }) => {
      if (operator.op !== 'past') return [];
      const value = valueOf(run, organisation, operator.figure);
      return value === undefined ? [] : [[operator.figure, toExactText(value)]];
    }),
  );

interface DatedScores {
  readonly period: Period;
  readonly scores: PeriodScores;
}

const inCalendarOrder = (
  { scores: { periods, table }, periodOf }: TableToCompute,
  problems: TableProblem[],
): readonly DatedScores[] => {
  const dated = periods.flatMap((scores) => {
    const period = periodOf(scores.period);
    if (period !== undefined) return [{ period, scores }];
    const text = scores.period ?? '';
    problems.push({
      code: 'TABLE.MALFORMED_PERIOD',
      file: table.file,
      line: 1,
      text,
      sentence: {
        en: `"${text}" is no period of the scheme: write 2017 for a year, 2017-Q2 for a quarter, 2017-04 for a month.`,
        zh: `“${text}”不是方案的周期：年写 2017，季写 2017-Q2，月写 2017-04。`,
      },
    });
    return [];
  });
  return dated.sort((one, other) => comparePeriods(one.period, other.period));
};

const allowedInput = (
  { plan, parameters, scores: { table } }: TableToCompute,
  { period, scores, history }: DatedScores & { readonly history: readonly PastResult[] },
  problems: TableProblem[],
): GroupInput => {
  const { members, entries, places } = scores;
  const input: GroupInput = { period, members, entries, history, parameters };
  const refused = new Map(checkEntries(plan, input).map((problem) => [problem.entryId, problem]));
  if (refused.size === 0) return input;
  for (const problem of refused.values()) {
    const place = places.get(problem.entryId);
    problems.push({
      code: 'TABLE.NOT_ALLOWED',
      file: table.file,
      line: place?.line ?? 1,
      ...(place === undefined ? {} : { column: place.column, text: place.text }),
      sentence: sentenceOf(problem),
    });
  }
  return { ...input, entries: entries.filter(({ id }) => !refused.has(id)) };
};

const groupProblem = ({ scores: { table } }: TableToCompute, { sentence }: GroupProblem): TableProblem => ({
  code: 'TABLE.CONTRADICTS_HISTORY',
  file: table.file,
  line: 1,
  sentence,
});

const sentenceOf = ({ sentence }: PlanEntryProblem): TableProblem['sentence'] => sentence;
