import {
  carryOut,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import type { AccountManagersEvent } from '../../accounts/decider/account-managers.events.ts';
import type { OrganisationTreeEvent } from '../../organisation-tree/decider/organisation-tree.events.ts';
import { NoteReadiness } from '../decider/enterprise.commands.ts';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';

const NAME = 'note-readiness-when-begun';

/** Notes when an enterprise has its first officer and its first organisations, so that headquarters see it is ready. */
export const noteReadinessPolicy = ({ commands }: { readonly commands: CommandExecutor }): Reactor => ({
  name: NAME,
  categories: ['account-managers', 'organisation-tree'],
  react: async (recorded) => {
    const step = stepIn(recorded as RecordedEvent<AccountManagersEvent | OrganisationTreeEvent>);
    if (!step) return;
    const metadata = reactionMetadata(recorded.tenantId, recorded, NAME);
    const note = new NoteReadiness(metadata, { step });
    await carryOut(commands, metadata, orderFor(enterpriseDecider, recorded.tenantId, note));
  },
});

const stepIn = (
  event: RecordedEvent<AccountManagersEvent | OrganisationTreeEvent>,
): 'officer' | 'tree' | undefined => {
  if (event.type === 'AccountManagerAdmitted') {
    return event.data.roles.includes('officer') ? 'officer' : undefined;
  }
  return event.type === 'OrganisationsFounded' ? 'tree' : undefined;
};
