import { integrationEvent, peerGroupsArranged } from '@kaoping/contracts';
import { stateAt, type EventStore } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import { peerGroupsDecider } from './decider/peer-groups.decider.ts';
import { describePeerGroups } from './result/describe-peer-groups.ts';

/** What others are told of the peer groups of a scheme: how they stand from the day of a change on. */
export const peerGroupsOutlet = (eventStore: EventStore): Outlet => ({
  name: 'peer-groups',
  categories: ['peer-groups'],
  tell: async (event) => {
    const ledger = await eventStore.ledger(event.tenantId);
    const schemeId = event.stream.id;
    const at = { id: schemeId, throughPosition: event.position };
    const described = describePeerGroups(schemeId, await stateAt(ledger, peerGroupsDecider, at));
    return described ? [integrationEvent(peerGroupsArranged, event, described)] : [];
  },
});
