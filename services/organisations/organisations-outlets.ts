import type { EventStore } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import { groupsOutlet } from './groups/groups.outlet.ts';
import { organisationTreeOutlet } from './organisation-tree/organisation-tree.outlet.ts';
import { peerGroupsOutlet } from './peer-groups/peer-groups.outlet.ts';
import { peopleOutlet } from './people/people.outlet.ts';

/** What the service tells others. */
export const organisationsOutlets = ({
  eventStore,
}: {
  readonly eventStore: EventStore;
}): readonly Outlet[] => [
  // One feature a line.
  groupsOutlet,
  organisationTreeOutlet(eventStore),
  peopleOutlet(eventStore),
  peerGroupsOutlet(eventStore),
];
