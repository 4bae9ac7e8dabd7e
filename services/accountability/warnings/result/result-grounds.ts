import { addDays, dayOf } from '@kaoping/calendar';
import type { Sentence } from '@kaoping/event-sourcing';
import type { BottomCondition, DropCondition, GradeCondition } from '../decider/warning-conditions.events.ts';
import { billionths, decimalOf } from './billionths.ts';
import { previousPeriod } from './previous-period.ts';
import type { ResultFact } from './unit-facts.ts';

/** Days for which a result may warn: a yearly one is replaced within them. */
const RESULT_HOLDS_DAYS = 400;

/** The results of each series that still hold, the latest first. */
export const seriesOf = (
  results: readonly ResultFact[],
  today: string,
): readonly (readonly ResultFact[])[] => {
  const bySeries = new Map<string, ResultFact[]>();
  for (const result of results.toReversed()) {
    bySeries.set(result.series, [...(bySeries.get(result.series) ?? []), result]);
  }
  const oldest = addDays(today, -RESULT_HOLDS_DAYS);
  return [...bySeries.values()].filter(([latest]) => latest && dayOf(latest.publishedAt) >= oldest);
};

/** The latest results without a gap in the calendar, as long as a wish comes true. */
const runOf = (
  series: readonly ResultFact[],
  wish: (result: ResultFact) => boolean,
): readonly ResultFact[] => {
  const run: ResultFact[] = [];
  for (const result of series) {
    const after = run.at(-1);
    if (!wish(result) || (after && result.period.label !== previousPeriod(after.period))) break;
    run.push(result);
  }
  return run;
};

/** Why a unit is among the last; undefined where it is not. A group that has no others says nothing. */
export const bottomGround = (
  { last, running }: BottomCondition,
  series: readonly ResultFact[],
): Sentence | undefined => {
  const run = runOf(series, ({ fromBottom, size }) => fromBottom <= last && size > last);
  const [latest] = run;
  if (!latest || run.length < running) return undefined;
  const { title, rank, size } = latest;
  return {
    zh: `${title.zh}排名第 ${rank}（共 ${String(size)} 个），居后 ${String(last)} 名${times(run).zh}`,
    en: `rank ${rank} of ${String(size)} in ${title.en}, among the last ${String(last)}${times(run).en}`,
  };
};

/** Why the grade of a unit warns; undefined where it does not. */
export const gradeGround = (
  { grades, running }: GradeCondition,
  series: readonly ResultFact[],
): Sentence | undefined => {
  const run = runOf(series, ({ grade }) => grade !== undefined && grades.includes(grade.key));
  const [latest] = run;
  if (!latest?.grade || run.length < running) return undefined;
  const { title, grade } = latest;
  return {
    zh: `${title.zh}评为“${grade.title.zh}”${times(run).zh}`,
    en: `graded "${grade.title.en}" in ${title.en}${times(run).en}`,
  };
};

const times = ({ length }: readonly ResultFact[]): Sentence =>
  length > 1
    ? { zh: `，已连续 ${String(length)} 期`, en: `, for ${String(length)} periods running` }
    : { zh: '', en: '' };

/** By how much the score fell; undefined where it did not fall so far. */
export const dropGround = (
  { points }: DropCondition,
  [latest, before]: readonly ResultFact[],
): Sentence | undefined => {
  if (!latest || before?.period.label !== previousPeriod(latest.period)) return undefined;
  const drop = billionths(before.score) - billionths(latest.score);
  if (drop < billionths(points)) return undefined;
  const [from, to, by] = [before.score, latest.score, decimalOf(drop)];
  return {
    zh: `${latest.title.zh}得分由 ${from} 降至 ${to}，下降 ${by} 分`,
    en: `the score fell by ${by} from ${from} to ${to} in ${latest.title.en}`,
  };
};
