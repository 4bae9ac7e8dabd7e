import { isMissingAt, lengthOf, valueAt, type Column } from '../columns/column.ts';
import { linearColumns } from '../columns/linear-columns.ts';
import { columnOf } from '../columns/make-column.ts';
import { add, divide, multiply, ZERO, type Exact } from '../exact/exact.ts';
import { lowestTerms } from '../exact/lowest-terms.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import type { RunView } from '../run/run-view.ts';
import { isPositive, problemOfEmpty, problemsOfDecimals } from './check-operator.ts';
import { type Absence, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { shareOf, weightOf, type Share, type WeightedPlan } from './weighted-share.ts';
import { explainWeighted } from './weighted-words.ts';

type Weighted = Extract<Operator, { op: 'weighted' }>;

const problemOfWeights = ({ terms }: Weighted, path: string): readonly PlanProblem[] => {
  const malformed = problemsOfDecimals(
    path,
    terms.map(({ weight }) => weight),
  );
  if (malformed.length > 0) return malformed;
  return terms
    .filter(({ weight }) => !isPositive(weight))
    .map(({ of, weight }) =>
      planProblem(
        'PLAN.WEIGHTS_NOT_POSITIVE',
        path,
        `The weight of "${of}" is ${weight}; it must be above 0.`,
        `“${of}”的权重为 ${weight}，应大于 0。`,
      ),
    );
};

/** Whether the same terms count for everyone: then each has one share of the whole. */
const isPlain = ({ terms }: WeightedPlan, columns: readonly Column[]): boolean =>
  terms.every(({ exempt }) => exempt === undefined) && columns.every((column) => !hasMissing(column));

const hasMissing = (column: Column): boolean => {
  for (let at = 0; at < lengthOf(column); at += 1) if (isMissingAt(column, at)) return true;
  return false;
};

const sharesOf = (plan: WeightedPlan, run: RunView, member: number): readonly Share[] =>
  plan.terms.map((_, at) => shareOf(plan, at, { run, member }));

const weightedAt = (plan: WeightedPlan, run: RunView, member: number): Exact | undefined => {
  const shares = sharesOf(plan, run, member);
  const weight = weightOf(plan, shares);
  if (shares.includes('blocks') || weight.numerator === 0n) return undefined;
  const total = plan.terms.reduce((sum, term, at) => {
    const value = shares[at] === 'counts' ? valueAt(run.column(term.of), member) : undefined;
    return value === undefined ? sum : add(sum, multiply(term.weight, value));
  }, ZERO);
  return divide(total, weight);
};

const compute = (plan: WeightedPlan, run: RunView): Column => {
  const columns = plan.terms.map(({ of }) => run.column(of));
  const length = run.members.length;
  if (!isPlain(plan, columns) && plan.missing !== 'block') return byMember(plan, run);
  if (plan.terms.some(({ exempt }) => exempt !== undefined)) return byMember(plan, run);
  const total = plan.terms.reduce((sum, { weight }) => add(sum, weight), ZERO);
  const terms = plan.terms.map(({ of, weight }) => ({
    column: run.column(of),
    weight: lowestTerms(divide(weight, total)),
  }));
  return linearColumns(terms, length);
};

const byMember = (plan: WeightedPlan, run: RunView): Column =>
  columnOf(run.members.map((_, member) => weightedAt(plan, run, member)));

const NOTHING_LEFT: Absence = {
  kind: 'here',
  sentence: { en: 'No term is left to weigh.', zh: '各项均缺或免予考核，无法加权。' },
};

const absences = (plan: WeightedPlan, run: RunView, member: number): readonly Absence[] => {
  const found = plan.terms.flatMap(({ of, exempt }, at): readonly Absence[] => {
    if (shareOf(plan, at, { run, member }) !== 'blocks') return [];
    const isFlagMissing = exempt !== undefined && isMissingAt(run.column(exempt), member);
    return [{ kind: 'of', quantity: isFlagMissing ? exempt : of, member }];
  });
  return found.length > 0 ? found : [NOTHING_LEFT];
};

const readPlan = ({ terms, missing }: Weighted): WeightedPlan => ({
  missing,
  terms: terms.map((term) => ({ ...term, weight: parseDecimal(term.weight) })),
});

/** The mean of quantities by weight. */
export const WEIGHTED = operatorRule<Weighted>({
  makes: NUMBERS,
  takes: ({ terms }) =>
    terms.flatMap(({ of, exempt }) => [
      { name: of, as: NUMBERS },
      ...(exempt === undefined ? [] : [{ name: exempt, as: ['flag'] as const }]),
    ]),
  check: (operator, { quantity }) => [
    ...problemOfEmpty(quantity.name, operator.terms),
    ...problemOfWeights(operator, quantity.name),
  ],
  compile: (operator, { quantity: { name } }) => {
    const plan = readPlan(operator);
    return {
      compute: (run) => compute(plan, run),
      explain: (run, member) => explainWeighted(plan, name, run, member),
      absences: (run, member) => absences(plan, run, member),
    };
  },
});
