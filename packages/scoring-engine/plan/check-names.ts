import { planProblem, type PlanProblem } from './plan-problem.ts';
import type { Plan } from './plan.ts';

const repeated = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) again.add(name);
    seen.add(name);
  }
  return [...again];
};

const problemsOfNames = (
  names: readonly string[],
  [en, zh]: readonly [string, string],
): readonly PlanProblem[] => [
  ...(names.some((name) => name.trim() === '')
    ? [planProblem('PLAN.BLANK_NAME', '', `A name of ${en} is blank.`, `有${zh}的名称为空。`)]
    : []),
  ...repeated(names).map((name) =>
    planProblem('PLAN.REPEATED_NAME', name, `"${name}" names two ${en}.`, `“${name}”重复用作${zh}的名称。`),
  ),
];

/** The problems of names that are blank or that two things of one kind share. */
export const checkNames = ({ quantities, inputs, grades, consequences }: Plan): readonly PlanProblem[] => [
  ...problemsOfNames(
    quantities.map(({ name }) => name),
    ['quantities', '计算项'],
  ),
  ...problemsOfNames(
    inputs.map(({ name }) => name),
    ['inputs', '输入项'],
  ),
  ...problemsOfNames(
    grades.map(({ key }) => key),
    ['grades', '等次'],
  ),
  ...problemsOfNames(
    consequences.map(({ key }) => key),
    ['consequences', '结果运用'],
  ),
];
