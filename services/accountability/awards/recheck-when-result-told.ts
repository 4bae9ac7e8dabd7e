import { isOf, rankingPublished, rankingRecalled, type IntegrationEvent } from '@kaoping/contracts';
import type { Concerns, RecheckAwardLists } from './recheck-award-lists.ts';

/** What a yearly result that comes, changes or is recalled means for award lists; it is kept already. */
export const recheckWhenResultTold =
  (recheck: RecheckAwardLists) =>
  async (event: IntegrationEvent): Promise<void> => {
    const isYearly = isOf(rankingPublished, event) && event.data.period.kind === 'year';
    if (!isYearly && !isOf(rankingRecalled, event)) return;
    const { id, correlationid: correlationId, time: recordedAt } = event;
    await recheck(event.tenantid, { id, correlationId, recordedAt }, needsResults);
  };

/** Results decide only where the rules ask for some, or did when a conflict was found. */
const needsResults: Concerns = ({ opened }) => opened.rules.needs.length > 0;
