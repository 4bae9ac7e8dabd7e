import {
  carryOut,
  loadState,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type EventStore,
  type Reactor,
  type RecordedEvent,
  type SealedOrder,
} from '@kaoping/event-sourcing';
import { DescribeMember } from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import type { GroupMember } from '../../enterprises/result/enterprise-standing.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';
import type { SubsidiaryEvent } from '../decider/subsidiary.events.ts';
import { standingOfSubsidiary } from '../decider/subsidiary-standing.ts';
import type { InvitedSubsidiary } from '../decider/subsidiary.state.ts';

/** What the policy works with. */
interface DescribeMembersPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

const NAME = 'describe-members-when-subsidiary-changes';

/** Keeps in the enterprise's own story who stands below it, from where it is told upwards. */
export const describeMembersPolicy = ({ eventStore, commands }: DescribeMembersPorts): Reactor => ({
  name: NAME,
  categories: [subsidiaryDecider.category],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<SubsidiaryEvent>;
    const { tenantId, stream } = event;
    const { state } = await loadState(await eventStore.ledger(tenantId), subsidiaryDecider, stream.id);
    if (state.status !== 'joined') return;
    const metadata = reactionMetadata(tenantId, event, NAME);
    const member = event.type === 'SubsidiaryMemberDescribed' ? event.data.member : memberOf(state, tenantId);
    await carryOut(commands, metadata, describeOrder(member, metadata));
  },
});

const describeOrder = (member: GroupMember, metadata: CommandMetadata): SealedOrder =>
  orderFor(enterpriseDecider, metadata.tenantId, new DescribeMember(metadata, { member }));

const memberOf = (subsidiary: InvitedSubsidiary, headquarters: string): GroupMember => ({
  tenantId: subsidiary.tenantId ?? '',
  name: subsidiary.name ?? subsidiary.invitation.nameHint,
  ...standingOfSubsidiary(subsidiary),
  headquarters,
});
