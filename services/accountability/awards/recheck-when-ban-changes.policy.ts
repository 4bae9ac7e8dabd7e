import type { Reactor, RecordedEvent } from '@kaoping/event-sourcing';
import type { AwardListEvent } from './decider/award-list.events.ts';
import type { RecheckAwardLists } from './recheck-award-lists.ts';

/** After these the list itself is looked at again: a fact may have come while somebody decided. */
const LOOKED_AT_AGAIN: readonly AwardListEvent['type'][] = ['AwardNominated', 'AwardListFinalised'];

/** What a ban that comes or goes means for award lists. */
export const recheckWhenBanChanges = (recheck: RecheckAwardLists): Reactor => ({
  name: 'recheck-award-lists-when-ban-changes',
  categories: ['ban', 'award-list'],
  react: async (event: RecordedEvent) => {
    const { category, id } = event.stream;
    if (category === 'ban') await recheck(event.tenantId, event);
    else if (LOOKED_AT_AGAIN.some((type) => type === event.type)) await recheck(event.tenantId, event, id);
  },
});
