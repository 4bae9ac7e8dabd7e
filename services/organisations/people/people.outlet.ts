import { integrationEvent, postsDescribed } from '@kaoping/contracts';
import { stateAt, type EventStore } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import { personDecider } from './decider/person.decider.ts';
import { describePosts } from './result/describe-posts.ts';

/** What others are told of people: a person with all posts, after each change. */
export const peopleOutlet = (eventStore: EventStore): Outlet => ({
  name: 'people',
  categories: ['person'],
  tell: async (event) => {
    const ledger = await eventStore.ledger(event.tenantId);
    const at = { id: event.stream.id, throughPosition: event.position };
    const person = await stateAt(ledger, personDecider, at);
    if (person.status !== 'registered') return [];
    return [integrationEvent(postsDescribed, event, describePosts(person))];
  },
});
