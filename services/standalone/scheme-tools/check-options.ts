import type { Sentence } from '@kaoping/event-sourcing';
import type { CheckedScheme } from '@kaoping/schemes';
import { periodOfLabel, type Plan, type PlanQuantity } from '@kaoping/scoring-engine';
import { OptionsRefused } from './options-refused.error.ts';

/** What a computation takes besides its tables. */
export interface ComputeSettings {
  /** For a table that names no period. */
  readonly period?: string;
  /** Figures of the whole group, by name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Checks what a computation takes besides its tables, before anything is computed: without a figure of the whole
 * group grades or pay would be missing for everyone.
 *
 * @throws {OptionsRefused} with every problem at once.
 */
export const checkOptions = (
  { scheme, plan }: CheckedScheme,
  { parameters, period }: ComputeSettings,
): void => {
  const wanted = wantedParameters(plan);
  const problems = [
    ...[...wanted].flatMap(([name, choices]) => problemOfParameter(name, choices, parameters)),
    ...Object.keys(parameters).flatMap((name) => (wanted.has(name) ? [] : [unknownParameter(name, wanted)])),
    ...(period === undefined || periodOfLabel(period, scheme.period) !== undefined ? [] : [noPeriod(period)]),
  ];
  if (problems.length > 0) throw new OptionsRefused(problems);
};

/**
 * The parameters that are meant for one of two schemes: those that only the other one has are left out.
 *
 * @example parametersFor(plan2017, plan2018, { unitGrade: 'A' })
 */
export const parametersFor = (
  plan: Plan,
  other: Plan,
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const [own, foreign] = [wantedParameters(plan), wantedParameters(other)];
  return Object.fromEntries(
    Object.entries(parameters).filter(([name]) => own.has(name) || !foreign.has(name)),
  );
};

/** Parameters by name; with the keys among which one must choose, or none where a number is wanted. */
const wantedParameters = ({ quantities }: Plan): ReadonlyMap<string, readonly string[]> =>
  new Map(quantities.flatMap(parametersOf));

const parametersOf = ({ operator }: PlanQuantity): readonly (readonly [string, readonly string[]])[] => {
  if (operator.op === 'parameter') return [[operator.name, []]];
  if (operator.op !== 'grade' || operator.sharesBy === undefined) return [];
  const choices = operator.grades.flatMap(({ shares = {} }) => Object.keys(shares));
  return [[operator.sharesBy, [...new Set(choices)]]];
};

const NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/u;

const problemOfParameter = (
  name: string,
  choices: readonly string[],
  given: Readonly<Record<string, string>>,
): readonly Sentence[] => {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  const isRight =
    value !== undefined && (choices.length === 0 ? NUMBER.test(value) : choices.includes(value));
  if (isRight) return [];
  const [zh, en] =
    choices.length === 0
      ? ['一个数，例如 1.05', 'a number such as 1.05']
      : [choices.join('、'), choices.join(', ')];
  const [was, is] =
    value === undefined ? ['缺少', 'is missing'] : [`不能是“${value}”：`, `cannot be "${value}"`];
  return [
    {
      zh: `全组共用的“${name}”${was}，请用 --parameter ${name}=… 给出（${zh}）。`,
      en: `"${name}", the same for the whole group, ${is}: give --parameter ${name}=… (${en}).`,
    },
  ];
};

const unknownParameter = (name: string, wanted: ReadonlyMap<string, unknown>): Sentence => {
  const known = [...wanted.keys()];
  return {
    zh: `方案没有名为“${name}”的全组数值${known.length === 0 ? '' : `；有：${known.join('、')}`}。`,
    en: `The scheme has no figure "${name}" of the whole group${known.length === 0 ? '' : `; it has: ${known.join(', ')}`}.`,
  };
};

const noPeriod = (period: string): Sentence => ({
  zh: `--period “${period}”不是周期：年写 2017，季写 2017-Q2，月写 2017-04。`,
  en: `--period "${period}" is no period: write 2017 for a year, 2017-Q2 for a quarter, 2017-04 for a month.`,
});
