import { isMissingAt, lengthOf, valueAt, type Column } from '../columns/column.ts';
import { linearColumns, linearWeight } from '../columns/linear-columns.ts';
import { columnOf } from '../columns/make-column.ts';
import { add, divide, multiply, sum, ZERO, type Exact } from '../exact/exact.ts';
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
  const total = plan.terms.reduce((so, term, at) => {
    const value = shares[at] === 'counts' ? valueAt(run.column(term.of), member) : undefined;
    return value === undefined ? so : add(so, multiply(term.weight, value));
  }, ZERO);
  return divide(total, weight);
};

const compute = (plan: WeightedPlan, run: RunView): Column => {
  const columns = plan.terms.map(({ of }) => run.column(of));
  const isForAll = plan.terms.every(({ exempt }) => exempt === undefined);
  if (!isForAll || (plan.missing !== 'block' && columns.some(hasMissing))) return byMember(plan, run);
  const terms = plan.terms.map(({ of, share }) => ({ column: run.column(of), weight: share }));
  return linearColumns(terms, run.members.length);
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

const readPlan = ({ terms, missing }: Weighted): WeightedPlan => {
  const total = sum(terms.map(({ weight }) => parseDecimal(weight)));
  const read = terms.map((term) => {
    const weight = parseDecimal(term.weight);
    return { ...term, weight, share: linearWeight(lowestTerms(divide(weight, total))) };
  });
  return { missing, terms: read };
};

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
