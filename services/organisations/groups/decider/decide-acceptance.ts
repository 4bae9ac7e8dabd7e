import type { AcceptInvitation, ConfirmJoining, ReleaseAcceptance } from './subsidiary.commands.ts';
import { InvitationInUse, InvitationRefused } from './subsidiary.errors.ts';
import type { SubsidiaryEvent } from './subsidiary.events.ts';
import type { InvitedSubsidiary } from './subsidiary.state.ts';

type Decided = readonly SubsidiaryEvent[];

/**
 * Lets one enterprise take the invitation, however many try at once. An acceptance that stopped half-way goes on
 * with the same link for the same enterprise; whoever holds the link is told so, everybody else learns nothing.
 */
export const acceptInvitation = ({ data, metadata }: AcceptInvitation, state: InvitedSubsidiary): Decided => {
  const { tenantId, name, secretDigest } = data;
  if (secretDigest !== state.invitation.secretDigest) throw new InvitationRefused();
  if (state.tenantId === tenantId && state.acceptedBy === metadata.commandId) return [];
  checkOpen(state, metadata.now);
  if (state.status === 'invited') {
    return [{ type: 'SubsidiaryInvitationAccepted', data: { tenantId, name, acceptedAt: metadata.now } }];
  }
  if (state.tenantId !== tenantId) throw new InvitationInUse(state.tenantId ?? '');
  return [];
};

const checkOpen = ({ status, invitation }: InvitedSubsidiary, now: string): void => {
  const isOpen = status === 'invited' || status === 'accepted';
  if (!isOpen || invitation.expiresAt <= now) throw new InvitationRefused();
};

/** Another enterprise may have taken the invitation meanwhile: that acceptance stays. */
export const releaseAcceptance = (
  { data: { tenantId }, metadata }: ReleaseAcceptance,
  state: InvitedSubsidiary,
): Decided => {
  if (state.status !== 'accepted' || state.tenantId !== tenantId) return [];
  return [{ type: 'SubsidiaryAcceptanceReleased', data: { tenantId, releasedAt: metadata.now } }];
};

/** Confirmed twice, by whoever finishes first, it is confirmed once. */
export const confirmJoining = (
  { data: { tenantId }, metadata }: ConfirmJoining,
  state: InvitedSubsidiary,
): Decided =>
  isJoining(tenantId, state)
    ? [{ type: 'SubsidiaryJoined', data: { tenantId, joinedAt: metadata.now } }]
    : [];

/**
 * Whether an enterprise that says that it has joined is the one that accepted. It still is after its acceptance was
 * given up too early, as long as nobody else took the invitation.
 */
export const isJoining = (
  tenantId: string,
  { status, tenantId: accepting, releasedFor }: InvitedSubsidiary,
): boolean =>
  (status === 'accepted' && accepting === tenantId) ||
  (status === 'invited' && releasedFor.includes(tenantId));
