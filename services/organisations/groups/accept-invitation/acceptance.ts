import {
  DomainError,
  loadState,
  orderFor,
  UnknownTenant,
  type CommandExecutor,
  type CommandMetadata,
  type CommandOutcome,
  type EventStore,
  type TenantId,
} from '@kaoping/event-sourcing';
import {
  BeginAdmission,
  EndAdmission,
  type GroupTerms,
} from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { EnterpriseIsGone, EnterpriseIsSuspended } from '../../enterprises/decider/enterprise.errors.ts';
import { AcceptInvitation, ConfirmJoining, ReleaseAcceptance } from '../decider/subsidiary.commands.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';
import { InvitationRefused } from '../decider/subsidiary.errors.ts';
import { claimOf } from './tenant-claim.ts';

/** What an acceptance works with. */
export interface AcceptancePorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/** An invitation in the hands of an enterprise; the tenant of its metadata is headquarters. */
export interface Acceptance {
  readonly metadata: CommandMetadata;
  readonly invitationId: string;
  readonly secretDigest: string;
  readonly tenantId: TenantId;
  readonly name: string;
}

/** What the enterprise writes into its own ledger: from then on it is a subsidiary. */
export type Enter = (entry: {
  readonly terms: GroupTerms;
  /** Whether headquarters belonged to no group when the acceptance began. */
  readonly isTop: boolean;
}) => Promise<CommandOutcome>;

/**
 * Carries an acceptance through two ledgers, either of which may be the last that a process wrote:
 *
 * 1. headquarters keep for which enterprise the invitation was accepted: no second one can take it;
 * 2. the enterprise writes in its own ledger, in one commit, all that makes it a subsidiary;
 * 3. headquarters learn that it did.
 *
 * After a stop between 1 and 2 the same link goes on for the same enterprise. After one between 2 and 3 the
 * enterprise's own report, or {@link finishAcceptancesWork}, does what is left.
 */
export const carryThrough = async (
  ports: AcceptancePorts,
  acceptance: Acceptance,
  enter: Enter,
): Promise<CommandOutcome> => {
  await reserve(ports, acceptance);
  const { invitation, group, name } = await headquartersOf(ports, acceptance);
  const terms: GroupTerms = {
    headquarters: acceptance.metadata.tenantId,
    headquartersName: name,
    invitationId: acceptance.invitationId,
    quotaBytes: invitation.quotaBytes,
  };
  const outcome = await enterOrRelease(ports, acceptance, () => enter({ terms, isTop: !group }));
  await confirmAcceptance(ports, acceptance);
  return outcome;
};

/** Headquarters that are away, suspended or gone look from outside like an invitation that never was. */
const reserve = async ({ commands }: AcceptancePorts, acceptance: Acceptance): Promise<void> => {
  const { metadata, invitationId, secretDigest, tenantId, name } = acceptance;
  const accept = new AcceptInvitation(metadata, { invitationId, secretDigest, tenantId, name });
  const begin = new BeginAdmission(metadata, { invitationId, tenantId });
  try {
    await commands.execute(
      metadata,
      orderFor(subsidiaryDecider, invitationId, accept),
      orderFor(enterpriseDecider, metadata.tenantId, begin),
    );
  } catch (error) {
    const isHidden = [UnknownTenant, EnterpriseIsSuspended, EnterpriseIsGone].some(
      (kind) => error instanceof kind,
    );
    throw isHidden ? new InvitationRefused() : error;
  }
};

const headquartersOf = async ({ eventStore }: AcceptancePorts, { metadata, invitationId }: Acceptance) => {
  const ledger = await eventStore.ledger(metadata.tenantId);
  const { state: subsidiary } = await loadState(ledger, subsidiaryDecider, invitationId);
  const { state: enterprise } = await loadState(ledger, enterpriseDecider, metadata.tenantId);
  if (subsidiary.status === 'absent' || enterprise.status === 'absent') throw new InvitationRefused();
  return { invitation: subsidiary, group: enterprise.group, name: enterprise.name };
};

/** What the enterprise refuses it will not do later: others may take the invitation, unless it did so meanwhile. */
const enterOrRelease = async (
  ports: AcceptancePorts,
  acceptance: Acceptance,
  enter: () => Promise<CommandOutcome>,
): Promise<CommandOutcome> => {
  try {
    return await enter();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code.startsWith('LEDGER.')) throw error;
    const claim = await claimOf(ports.eventStore, acceptance.tenantId);
    // Another holder of the same link was faster: this one comes too late.
    if (claim.kind === 'registered' && claim.invitationId === acceptance.invitationId) {
      throw new InvitationRefused();
    }
    await releaseAcceptance(ports, acceptance);
    throw error;
  }
};

/** Whose acceptance ends, and where. */
type Ending = Pick<Acceptance, 'metadata' | 'invitationId' | 'tenantId'>;

/** Keeps that the enterprise joined. Whoever says so first, the others change nothing. */
export const confirmAcceptance = async (
  { commands }: AcceptancePorts,
  { metadata, invitationId, tenantId }: Ending,
): Promise<void> => {
  const confirmation = { ...metadata, commandId: `confirm:${invitationId}:${tenantId}` };
  const end = new EndAdmission(confirmation, { invitationId, tenantId, hasJoined: true });
  await commands.execute(
    confirmation,
    orderFor(subsidiaryDecider, invitationId, new ConfirmJoining(confirmation, { invitationId, tenantId })),
    orderFor(enterpriseDecider, metadata.tenantId, end),
  );
};

/** Gives an acceptance up. */
export const releaseAcceptance = async (
  { commands }: AcceptancePorts,
  { metadata, invitationId, tenantId }: Ending,
): Promise<void> => {
  const release = { ...metadata, commandId: `release:${metadata.commandId}` };
  const end = new EndAdmission(release, { invitationId, tenantId, hasJoined: false });
  await commands.execute(
    release,
    orderFor(subsidiaryDecider, invitationId, new ReleaseAcceptance(release, { invitationId, tenantId })),
    orderFor(enterpriseDecider, metadata.tenantId, end),
  );
};
