import {
  loadState,
  orderFor,
  UnknownTenant,
  type CommandMetadata,
  type CommandOutcome,
} from '@kaoping/event-sourcing';
import { actorOf } from '../../accounts/result/actor-of.ts';
import type { AccountPorts } from '../../accounts/result/account-ports.ts';
import { FoundSubsidiary, RecordTenantKey } from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { EnterpriseIdTaken } from '../../enterprises/decider/enterprise.errors.ts';
import type { TenantKeys } from '../../enterprises/result/tenant-keys.port.ts';
import { AcceptInvitation } from '../decider/subsidiary.commands.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';
import { InvitationRefused } from '../decider/subsidiary.errors.ts';
import type { FoundByInvitation } from './accept-invitation.command.ts';
import { carryThrough, confirmAcceptance, type Acceptance } from './acceptance.ts';
import { officerOrders, prepareOfficer } from './officer-orders.ts';
import { claimOf } from './tenant-claim.ts';

/** What founding a subsidiary works with. */
export interface FoundingPorts extends Pick<AccountPorts, 'eventStore' | 'commands' | 'secrets' | 'hasher'> {
  readonly keys: TenantKeys;
}

/** Founds a subsidiary: its ledger, its keys and its first officer come to be in one commit, or not at all. */
export const foundByInvitation = async (
  ports: FoundingPorts,
  { metadata: given, data }: FoundByInvitation,
): Promise<CommandOutcome> => {
  const { tenantId, name, invitationId } = data;
  // Who comes from outside chooses no id that somebody of headquarters might choose, too.
  const metadata = { ...given, commandId: `accept:${invitationId}:${given.commandId}` };
  const secretDigest = ports.secrets.digest(data.secret);
  const acceptance: Acceptance = { metadata, invitationId, secretDigest, tenantId, name: name.trim() };
  await checkInvitation(ports, acceptance);
  const repeated = await finishRepeated(ports, acceptance);
  if (repeated) return repeated;
  const officer = await prepareOfficer(ports, data.officer, metadata.commandId);
  const own: CommandMetadata = { ...metadata, tenantId, actorId: actorOf(officer.accountId, officer) };
  return carryThrough(ports, acceptance, async ({ terms }) => {
    const found = new FoundSubsidiary(own, { name, group: terms });
    // What is refused leaves no ledger behind: the next line makes one.
    enterpriseDecider.decide(found, enterpriseDecider.initialState);
    await ports.eventStore.createLedger(tenantId);
    const record = new RecordTenantKey(own, await ports.keys.create(tenantId));
    return ports.commands.execute(
      own,
      orderFor(enterpriseDecider, tenantId, found, record),
      ...officerOrders(own, officer),
    );
  });
};

/** Asked before anything is said of the id that was chosen: who has no invitation learns nothing about tenants. */
const checkInvitation = async (
  { eventStore }: FoundingPorts,
  { metadata, ...acceptance }: Acceptance,
): Promise<void> => {
  try {
    const ledger = await eventStore.ledger(metadata.tenantId);
    const { state } = await loadState(ledger, subsidiaryDecider, acceptance.invitationId);
    const isHolder = state.status !== 'absent' && state.invitation.secretDigest === acceptance.secretDigest;
    if (!isHolder) throw new InvitationRefused();
    // A repetition of what was finished is no misuse of the link; all else is decided as it will be in the end.
    if (state.status !== 'joined') {
      subsidiaryDecider.decide(new AcceptInvitation(metadata, acceptance), state);
    }
  } catch (error) {
    throw error instanceof UnknownTenant ? new InvitationRefused() : error;
  }
};

/** The same request may come again, its answer lost; to any other the id is taken. */
const finishRepeated = async (
  ports: FoundingPorts,
  acceptance: Acceptance,
): Promise<CommandOutcome | undefined> => {
  const { eventStore } = ports;
  const { tenantId, metadata, invitationId } = acceptance;
  const claim = await claimOf(eventStore, tenantId);
  if (claim.kind === 'free') return undefined;
  if (claim.invitationId !== invitationId) throw new EnterpriseIdTaken(tenantId);
  if (claim.registeredBy !== metadata.commandId) throw new InvitationRefused();
  await confirmAcceptance(ports, acceptance);
  const { position } = await (await eventStore.ledger(tenantId)).head();
  return { position, revisions: [], isRepeated: true, events: [] };
};
