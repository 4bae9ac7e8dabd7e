import { loadState, orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import type { Secrets } from '@kaoping/nest-platform';
import { JoinGroup } from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { EnterpriseUnknown } from '../../enterprises/decider/enterprise.errors.ts';
import { carryThrough, type AcceptancePorts } from './acceptance.ts';
import type { JoinByInvitation } from './accept-invitation.command.ts';

/** What joining a group works with. */
export interface JoiningPorts extends AcceptancePorts {
  readonly secrets: Secrets;
}

/** Makes an enterprise that is there already a subsidiary of whoever invited it. */
export const joinByInvitation = async (
  ports: JoiningPorts,
  { metadata, data }: JoinByInvitation,
): Promise<CommandOutcome> => {
  const { tenantId } = metadata;
  const { invitationId } = data;
  const { state } = await loadState(await ports.eventStore.ledger(tenantId), enterpriseDecider, tenantId);
  if (state.status === 'absent') throw new EnterpriseUnknown(tenantId);
  const acceptance = {
    metadata: atHeadquarters(metadata, data),
    invitationId,
    secretDigest: ports.secrets.digest(data.secret),
    tenantId,
    name: state.name,
  };
  if (state.group?.invitationId === invitationId) return joinAgain(ports, metadata.tenantId);
  return carryThrough(ports, acceptance, ({ terms, isTop }) => {
    const join = new JoinGroup(metadata, { tenantId, group: terms, isTop });
    return ports.commands.execute(metadata, orderFor(enterpriseDecider, tenantId, join));
  });
};

/** Headquarters learn which enterprise joined, not who of its people saw to it. */
const atHeadquarters = (
  metadata: JoinByInvitation['metadata'],
  { headquarters, invitationId }: JoinByInvitation['data'],
): JoinByInvitation['metadata'] => ({
  ...metadata,
  tenantId: headquarters,
  actorId: `enterprise:${metadata.tenantId}`,
  commandId: `join:${invitationId}:${metadata.tenantId}:${metadata.commandId}`,
});

/** It has joined already; what headquarters do not know yet they learn by its report. */
const joinAgain = async (
  { eventStore }: JoiningPorts,
  tenantId: JoinByInvitation['metadata']['tenantId'],
): Promise<CommandOutcome> => {
  const { position } = await (await eventStore.ledger(tenantId)).head();
  return { position, revisions: [], isRepeated: true, events: [] };
};
