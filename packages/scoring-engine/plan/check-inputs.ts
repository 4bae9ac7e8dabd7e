import { compare } from '../exact/exact.ts';
import { problemOfEmpty, problemsOfDecimals, readDecimal } from '../operators/check-operator.ts';
import { planProblem, type PlanProblem } from './plan-problem.ts';
import type { PlanInput } from './plan.ts';

const problemOfBounds = (
  path: string,
  min: string | undefined,
  max: string | undefined,
): readonly PlanProblem[] => {
  const [least, most] = [min, max].map((text) => (text === undefined ? undefined : readDecimal(text)));
  if (least === undefined || most === undefined || compare(least, most) <= 0) return [];
  return [
    planProblem(
      'PLAN.EMPTY_RANGE',
      path,
      `The least value ${String(min)} is above the greatest ${String(max)}.`,
      `最小值 ${String(min)} 大于最大值 ${String(max)}。`,
    ),
  ];
};

const problemsOfLevels = (path: string, keys: readonly string[]): readonly PlanProblem[] => [
  ...problemOfEmpty(path, keys),
  ...keys
    .filter((key, at) => keys.indexOf(key) !== at)
    .map((key) =>
      planProblem('PLAN.REPEATED_KEY', path, `The level "${key}" is listed twice.`, `等级“${key}”重复列出。`),
    ),
];

const checkInput = ({ name, entry }: PlanInput): readonly PlanProblem[] => {
  if (entry.kind === 'flag') return [];
  if (entry.kind === 'decimal') {
    return [
      ...problemsOfDecimals(name, [entry.min, entry.max]),
      ...problemOfBounds(name, entry.min, entry.max),
    ];
  }
  return problemsOfLevels(
    name,
    entry.levels.map(({ key }) => key),
  );
};

/** The problems of what may be entered: no range, no levels, or a level twice. */
export const checkInputs = (inputs: readonly PlanInput[]): readonly PlanProblem[] =>
  inputs.flatMap(checkInput);
