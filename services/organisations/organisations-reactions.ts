import type { CommandExecutor, DueWork, EventStore, IdSource, Reactor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { completeLeavingWork } from './enterprises/complete-leaving/complete-leaving.due-work.ts';
import { noteReadinessPolicy } from './enterprises/note-readiness-when-begun/note-readiness.policy.ts';
import { finishAcceptancesWork } from './groups/accept-invitation/finish-acceptances.due-work.ts';
import { describeMembersPolicy } from './groups/describe-members-when-subsidiary-changes/describe-members.policy.ts';
import { groupsInlet } from './groups/groups.inlet.ts';

/** What reactions of the service work with: stores that a suspension does not stop. */
export interface OrganisationsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
  readonly ids: IdSource;
}

/** What the service is told: by others, and by itself in another tenant. */
export const organisationsInlets = (ports: OrganisationsPorts): readonly Inlet[] => [groupsInlet(ports)];

/** What time asks of the service. */
export const organisationsDueWork = (ports: OrganisationsPorts): readonly DueWork[] => [
  completeLeavingWork(ports),
  finishAcceptancesWork(ports),
];

/** What the service does about its own events. */
export const organisationsReactors = (ports: OrganisationsPorts): readonly Reactor[] => [
  describeMembersPolicy(ports),
  noteReadinessPolicy(ports),
];
