import { overdueAnswerOf } from '../../adjustments/result/overdue-answer.ts';
import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import type { TopicLateness } from '../decider/topic.events.ts';

/**
 * What being late with a topic costs its unit, as the scheme of the cycle allows.
 *
 * @throws {OrganisationNotInCycle} {@link CircumstanceUnknown} {@link AdjustmentAmountRefused}
 */
export const topicLatenessOf = (
  loaded: LoadedCycle,
  organisationId: string,
  wish: { readonly circumstance: string; readonly value?: string | null },
): TopicLateness => {
  loaded.organisation(organisationId);
  const { circumstance, value } = overdueAnswerOf(loaded, {
    circumstance: wish.circumstance,
    ...(wish.value != null && { value: wish.value }),
  });
  return { cycleId: loaded.cycleId, circumstance, value };
};
