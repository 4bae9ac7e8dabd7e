import { integrationEvent, organisationsDescribed } from '@kaoping/contracts';
import type { EventStore, RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { OrganisationTreeEvent } from './decider/organisation-tree.events.ts';
import { describeTouched } from './result/describe-organisation.ts';
import { OrganisationTrees } from './result/organisation-trees.ts';

/** What others are told of the organisation tree: each organisation that an event touched, with its whole past. */
export const organisationTreeOutlet = (eventStore: EventStore): Outlet => {
  const trees = new OrganisationTrees(eventStore);
  return {
    name: 'organisation-tree',
    categories: ['organisation-tree'],
    tell: async (recorded) => {
      const event = recorded as RecordedEvent<OrganisationTreeEvent>;
      const organisations = describeTouched(event, await trees.at(event.tenantId, event.position));
      if (organisations.length === 0) return [];
      return [integrationEvent(organisationsDescribed, event, { organisations: [...organisations] })];
    },
  };
};
