import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import { checkOverdueTerms } from '../decider/decide-overdue.ts';
import { claimRulesOf } from './claim-rules.ts';

/** How overdue work is answered. */
export interface OverdueAnswer {
  /** Key of a deduction of the cycle's scheme. */
  readonly circumstance: string;
  /** How often, or how many points. */
  readonly value: string;
  /** Days in which the work can still be done or excused before it deducts. */
  readonly graceDays: number;
}

/** An answer of which only the circumstance has to be said. */
export type OverdueAnswerWish = Pick<OverdueAnswer, 'circumstance'> & Partial<OverdueAnswer>;

const DEFAULTS = { value: '1', graceDays: 3 };

/** The whole answer: once, after three days, where nobody says otherwise. */
export const answerWith = ({
  circumstance,
  value = DEFAULTS.value,
  graceDays = DEFAULTS.graceDays,
}: OverdueAnswerWish): OverdueAnswer => ({ circumstance, value, graceDays });

/**
 * The answer that a cycle's scheme allows, said before any work is overdue.
 *
 * @throws {CircumstanceUnknown} {@link AdjustmentAmountRefused} {@link GraceDaysRefused}
 */
export const overdueAnswerOf = (
  loaded: Pick<LoadedCycle, 'scheme' | 'cycle'>,
  wish: OverdueAnswerWish,
): OverdueAnswer => {
  const answer = answerWith(wish);
  const { circumstance, value, graceDays } = answer;
  const rules = claimRulesOf(loaded, { side: 'deduction', circumstance });
  checkOverdueTerms({ rules, graceDays, amount: { value } });
  return answer;
};
