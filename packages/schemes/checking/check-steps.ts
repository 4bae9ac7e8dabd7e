import { refusal, type Words } from '../complaint.ts';
import type { Scheme } from '../language/scheme.ts';
import type { Step } from '../language/step.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { billionths, decimalOf, HUNDRED, sumOf } from './billionths.ts';
import type { Check } from './check.ts';

/** Each step says in exactly one way how it comes about; weights total 100 %; the result names steps that exist. */
export const checkSteps: Check = (scheme) => [
  ...scheme.calculate.flatMap((step) => stepProblems(step, ['calculate', step.key])),
  ...(scheme.pay ?? []).flatMap((step) => stepProblems(step, ['pay', step.key])),
  ...resultProblems(scheme),
];

const OPERATORS = ['is', 'rankStep', 'rate', 'rank', 'byGrade', 'byRank', 'past', 'weights'] as const;

const stepProblems = (step: Step, path: FilePath): readonly SchemeProblem[] => {
  const given = OPERATORS.filter((operator) => step[operator] !== undefined);
  if (given.length !== 1) return [refusal('STEP_NOT_ONE', path, notOne(given))];
  return [...weightProblems(step, path), ...rankStepProblems(step, path), ...rateProblems(step, path)];
};

const notOne = (given: readonly string[]): Words =>
  given.length === 0
    ? [
        `这一步没有写怎么算；请写下列之一：${OPERATORS.join('、')}。`,
        `This step does not say how it comes about; write one of: ${OPERATORS.join(', ')}.`,
      ]
    : [
        `这一步同时写了 ${given.join('、')}；只能写一个，其余另立一步。`,
        `This step says ${given.join(', ')} at once; keep one, and make steps of the others.`,
      ];

const weightProblems = ({ weights }: Step, path: FilePath): readonly SchemeProblem[] => {
  const total = weights && sumOf(Object.values(weights));
  if (total === undefined || total === HUNDRED) return [];
  const words: Words = [
    `权重合计为 ${decimalOf(total)}%，须恰为 100%。`,
    `The weights total ${decimalOf(total)}%; they must total exactly 100%.`,
  ];
  return [refusal('WEIGHTS_NOT_100', [...path, 'weights'], words)];
};

const rankStepProblems = ({ rankStep }: Step, path: FilePath): readonly SchemeProblem[] => {
  if (!rankStep || billionths(rankStep.step) > 0n) return [];
  const words: Words = [
    '名次步长为 0%，系数将全为 1；请写例如 0.5%。',
    'With a step of 0% every coefficient is 1; write for example 0.5%.',
  ];
  return [refusal('STEP_OF_ZERO', [...path, 'rankStep', 'step'], words)];
};

const rateProblems = ({ rate }: Step, path: FilePath): readonly SchemeProblem[] => {
  const { least, most } = rate ?? {};
  if (least === undefined || most === undefined || billionths(least) < billionths(most)) return [];
  const words: Words = [
    `“least”（${least}）须小于“most”（${most}）。`,
    `"least" (${least}) must be less than "most" (${most}).`,
  ];
  return [refusal('RANGE_UPSIDE_DOWN', [...path, 'rate', 'least'], words)];
};

const resultProblems = ({ result, calculate }: Scheme): readonly SchemeProblem[] => {
  const steps = calculate.map(({ key }) => key);
  return (['score', 'coefficient'] as const).flatMap((part) => {
    const name = result[part];
    if (name === undefined || steps.includes(name)) return [];
    const words: Words = [
      `“calculate”里没有步骤“${name}”；有：${steps.join('、')}。`,
      `There is no step "${name}" in "calculate"; there are: ${steps.join(', ')}.`,
    ];
    return [refusal('UNKNOWN_STEP', ['result', part], words)];
  });
};
