import type { AwardPlace } from '../decider/award-list.events.ts';

/** Whether a place is a list's own or below it; a list of the whole enterprise takes in every place. */
export const isInside = (
  within: AwardPlace | undefined,
  { organisationId, ancestorIds }: AwardPlace,
): boolean =>
  within === undefined ||
  within.organisationId === organisationId ||
  ancestorIds.includes(within.organisationId);
