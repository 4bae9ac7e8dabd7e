import {
  isOf,
  subsidiaryDirected,
  tenantDescribed,
  typeOf,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import {
  carryOut,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type SealedOrder,
  type TenantId,
} from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { EndAdmission, TakeDirection } from '../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../enterprises/decider/enterprise.decider.ts';
import { EnterpriseIsGone } from '../enterprises/decider/enterprise.errors.ts';
import type { GroupMember } from '../enterprises/result/enterprise-standing.ts';
import { TakeMemberReport, TakeReport } from './decider/subsidiary.commands.ts';
import { subsidiaryDecider } from './decider/subsidiary.decider.ts';

/** Takes in what headquarters and subsidiaries tell each other, each into its own ledger. */
export const groupsInlet = ({ commands }: { readonly commands: CommandExecutor }): Inlet => ({
  name: 'organisations-groups',
  types: [typeOf(tenantDescribed), typeOf(subsidiaryDirected)],
  receive: async (event) => {
    const { recipient } = event;
    if (recipient === undefined) return;
    const metadata = reactionMetadata(recipient, causeOf(event), 'take-in-what-the-group-tells');
    const orders = ordersOf(event, metadata);
    if (orders.length === 0) return;
    try {
      await carryOut(commands, metadata, ...orders);
    } catch (error) {
      // Who has left is told nothing any more, and nobody waits for the answer.
      if (!(error instanceof EnterpriseIsGone)) throw error;
    }
  },
});

const causeOf = ({ id, correlationid, time, traceparent }: IntegrationEvent) => ({
  id,
  correlationId: correlationid,
  recordedAt: time,
  ...(traceparent !== undefined && { traceparent }),
});

const ordersOf = (event: IntegrationEvent, metadata: CommandMetadata): readonly SealedOrder[] => {
  if (isOf(subsidiaryDirected, event)) return [directionOrder(event, metadata)];
  if (isOf(tenantDescribed, event)) return reportOrders(event, metadata);
  return [];
};

/** Who directs is who tells it, whatever the data say. */
const directionOrder = (
  { data, tenantid, sequence }: IntegrationEvent<DataOf<typeof subsidiaryDirected>>,
  metadata: CommandMetadata,
): SealedOrder => {
  const { invitationId, suspension, quotaBytes, directedAt } = data;
  const direction = {
    headquarters: tenantid,
    invitationId,
    sequence: placeOf(sequence),
    ...(suspension && { suspension }),
    quotaBytes,
    directedAt,
  };
  return orderFor(enterpriseDecider, metadata.tenantId, new TakeDirection(metadata, direction));
};

/** The first word of a subsidiary, about itself or others, ends its acceptance. */
const reportOrders = (
  { data, tenantid, sequence }: IntegrationEvent<DataOf<typeof tenantDescribed>>,
  metadata: CommandMetadata,
): readonly SealedOrder[] => {
  const { invitationId } = data;
  if (invitationId === undefined) return [];
  const report = { data, invitationId, teller: tenantid, sequence: placeOf(sequence) };
  const taken = data.tenant === tenantid ? takeReport(report, metadata) : takeMember(report, metadata);
  const end = new EndAdmission(metadata, { invitationId, tenantId: tenantid, hasJoined: true });
  return [
    orderFor(subsidiaryDecider, invitationId, taken),
    orderFor(enterpriseDecider, metadata.tenantId, end),
  ];
};

interface Report {
  readonly data: DataOf<typeof tenantDescribed>;
  readonly invitationId: string;
  readonly teller: TenantId;
  readonly sequence: number;
}

const takeReport = ({ data, invitationId, teller, sequence }: Report, metadata: CommandMetadata) => {
  const { readiness = { hasOfficer: false, hasTree: false } } = data;
  return new TakeReport(metadata, {
    invitationId,
    tenantId: teller,
    ...standingIn(data),
    readiness,
    sequence,
  });
};

const takeMember = ({ data, invitationId, teller, sequence }: Report, metadata: CommandMetadata) => {
  const { tenant, headquarters = teller } = data;
  const member: GroupMember = { tenantId: tenant, ...standingIn(data), headquarters };
  return new TakeMemberReport(metadata, { invitationId, tenantId: teller, member, sequence });
};

/** An invitation that nobody accepted is told to nobody. */
const standingIn = ({ name, state, since, lastDay }: DataOf<typeof tenantDescribed>) => ({
  name,
  state: state === 'invited' ? ('active' as const) : state,
  since,
  ...(lastDay !== undefined && { lastDay }),
});

const placeOf = (sequence: string): number => parseInt(sequence, 10);
