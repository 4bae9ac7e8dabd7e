import type { Plan } from '@kaoping/scoring-engine';
import { PaidPeriodUnclear, PayQuantityUnclear } from '../decider/pay-run.errors.ts';
import type { PayTerms } from '../decider/pay-run.events.ts';
import { expectedPeriods } from './expected-periods.ts';

/** Which quantities of a plan pay goes by, as somebody named them. */
interface NamedQuantities {
  readonly factor?: string;
  readonly reward?: string;
}

/**
 * The quantities that pay goes by. A factor that nobody named is the only rate among the plan's pay quantities; a run
 * of rewards needs none.
 *
 * @throws {PayQuantityUnclear} when a plan has no such quantity, or several to choose from.
 */
export const payQuantities = (plans: readonly Plan[], named: NamedQuantities): NamedQuantities => {
  const rates = commonOf(plans.map(ratesOf));
  const rewards = commonOf(plans.map((plan) => payOfType(plan, 'money')));
  if (named.reward !== undefined && !rewards.includes(named.reward))
    throw new PayQuantityUnclear('reward', rewards);
  const factor = named.factor ?? onlyOf(rates, named.reward);
  if (factor !== undefined && !rates.includes(factor)) throw new PayQuantityUnclear('factor', rates);
  return {
    ...(factor !== undefined && { factor }),
    ...(named.reward !== undefined && { reward: named.reward }),
  };
};

/** A coefficient multiplies pay only where somebody says so. */
const onlyOf = (rates: readonly string[], reward: string | undefined): string | undefined => {
  const [only, ...others] = rates.filter((name) => name !== COEFFICIENT);
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined && reward !== undefined) return undefined;
  throw new PayQuantityUnclear('factor', rates);
};

/** Stands for the coefficient of a standing, which is no pay quantity. */
const COEFFICIENT = 'coefficient';

const ratesOf = (plan: Plan): readonly string[] => [
  ...payOfType(plan, 'rate'),
  ...payOfType(plan, 'coefficient'),
  ...(plan.outcome.coefficient === undefined ? [] : [COEFFICIENT]),
];

const payOfType = ({ outcome, quantities }: Plan, type: 'rate' | 'coefficient' | 'money') =>
  outcome.pay.filter((name) => quantities.some((each) => each.name === name && each.type === type));

const commonOf = (lists: readonly (readonly string[])[]): readonly string[] =>
  (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)));

/**
 * Holds results to the period that they are paid in: all of one kind, each period once, and part of it.
 *
 * @throws {PaidPeriodUnclear} naming the first that does not fit.
 */
export const requirePaidPeriods = ({ period, results }: Pick<PayTerms, 'period' | 'results'>): void => {
  const [first] = results;
  const expected = (first && expectedPeriods(period, first.period.kind)) ?? [];
  const labels = results.map((each) => each.period.label);
  const odd = results.find(
    (each, at) =>
      labels.indexOf(each.period.label) !== at ||
      !expected.some(({ kind, label }) => kind === each.period.kind && label === each.period.label),
  );
  if (odd) throw new PaidPeriodUnclear(period.label, odd.period.label);
};
