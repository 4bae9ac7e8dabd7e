import {
  loadState,
  tenantId as checkTenantId,
  type CommandMetadata,
  type DueWork,
} from '@kaoping/event-sourcing';
import { instantAfter } from '@kaoping/nest-platform';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';
import { confirmAcceptance, releaseAcceptance, type AcceptancePorts } from './acceptance.ts';
import { claimOf } from './tenant-claim.ts';

/**
 * How long after its expiry an invitation is kept for who has begun to accept it. Nobody begins or goes on any more
 * by then, and what was under way when it expired has long ended.
 */
const GRACE_MS = 24 * 60 * 60 * 1_000;

/** Ends acceptances that stopped half-way: for good where the enterprise came to be, in vain where it never will. */
export const finishAcceptancesWork = (ports: AcceptancePorts): DueWork => ({
  name: 'finish-acceptances',
  run: async (tenantId, now) => {
    const { state } = await loadState(await ports.eventStore.ledger(tenantId), enterpriseDecider, tenantId);
    if (state.status === 'absent' || state.goneAt !== undefined) return;
    for (const [invitationId, accepting] of Object.entries(state.admissions)) {
      const commandId = `finish:${invitationId}:${accepting}`;
      const metadata = { tenantId, commandId, correlationId: commandId, actorId: ACTOR, now };
      await finish(ports, metadata, { invitationId, accepting });
    }
  },
});

const ACTOR = 'policy:finish-acceptances';

const finish = async (
  ports: AcceptancePorts,
  metadata: CommandMetadata,
  { invitationId, accepting }: { readonly invitationId: string; readonly accepting: string },
): Promise<void> => {
  const acceptance = { metadata, invitationId, tenantId: checkTenantId(accepting) };
  const claim = await claimOf(ports.eventStore, acceptance.tenantId);
  if (claim.kind === 'registered' && claim.invitationId === invitationId) {
    await confirmAcceptance(ports, acceptance);
    return;
  }
  const ledger = await ports.eventStore.ledger(metadata.tenantId);
  const { state } = await loadState(ledger, subsidiaryDecider, invitationId);
  if (state.status === 'absent') return;
  if (instantAfter(state.invitation.expiresAt, GRACE_MS) > metadata.now) return;
  await releaseAcceptance(ports, acceptance);
};
