import type { Operator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import type { InputKind } from '../plan/plan.ts';
import { problemOfEntries, problemOfStandIn } from './check-input.ts';
import { problemOfCount } from './check-operator.ts';
import { absencesOfEntries } from './entries-absences.ts';
import { computeEntries } from './entries-column.ts';
import { explainEntries } from './entries-words.ts';
import { type CheckSite, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';

type Entries = Extract<Operator, { op: 'entries' }>;

/** What can be made of many levels, which are places and no amounts, and of many flags. */
const REDUCES: Readonly<Record<InputKind['kind'], readonly Entries['reduce'][]>> = {
  decimal: ['sum', 'mean', 'trimmed-mean', 'min', 'max', 'count'],
  level: ['count'],
  flag: ['sum', 'mean', 'min', 'max', 'count'],
};

const problemOfReduce = (
  { input, reduce }: Entries,
  { quantity, index }: CheckSite,
): readonly PlanProblem[] => {
  const kind = index.inputs.get(input)?.entry.kind;
  if (kind === undefined || REDUCES[kind].includes(reduce)) return [];
  return [
    planProblem(
      'PLAN.WRONG_INPUT_KIND',
      quantity.name,
      `The input "${input}" takes a ${kind}, of which no ${reduce} can be made.`,
      `输入“${input}”的类型是 ${kind}，不能求 ${reduce}。`,
    ),
  ];
};

const problemOfTrim = ({ reduce, trim }: Entries, path: string): readonly PlanProblem[] => {
  if ((reduce === 'trimmed-mean') === (trim !== undefined)) return problemOfCount(path, trim, 1);
  return [
    planProblem(
      'PLAN.WRONG_COUNT',
      path,
      'A trimmed mean, and nothing else, says how many entries it drops at each end.',
      '去极值平均须写明两端各去掉几项，其他算法不写。',
    ),
  ];
};

/** Many entries of one input to one number. */
export const ENTRIES = operatorRule<Entries>({
  makes: NUMBERS,
  takes: () => [],
  inputs: ({ input }) => [input],
  check: (operator, site) => [
    ...problemOfEntries(site, operator.input, 'many'),
    ...problemOfReduce(operator, site),
    ...problemOfTrim(operator, site.quantity.name),
    ...problemOfCount(site.quantity.name, operator.atLeast, 1),
    ...problemOfCount(site.quantity.name, operator.exactly, 1),
    ...problemOfStandIn(site, operator.input, operator.ifNone),
  ],
  compile: (operator, site) => ({
    compute: (run) => computeEntries(operator, run),
    explain: (run, member) => explainEntries(operator, site.quantity.name, run, member),
    absences: (run, member) => absencesOfEntries(operator, run, member),
  }),
});
