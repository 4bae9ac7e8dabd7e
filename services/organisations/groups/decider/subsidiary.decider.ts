import type { Decider } from '@kaoping/event-sourcing';
import type { InviteSubsidiary, SubsidiaryCommand, WithdrawInvitation } from './subsidiary.commands.ts';
import { acceptInvitation, confirmJoining, releaseAcceptance } from './decide-acceptance.ts';
import { changeQuota, resumeSubsidiary, suspendSubsidiary } from './decide-directions.ts';
import { takeMemberReport, takeReport } from './decide-reports.ts';
import {
  InvitationAcceptedAlready,
  InvitationExpiryMalformed,
  InvitationExpiryPast,
  InvitationIdTaken,
  InvitationRefused,
  SubsidiaryNameHintMalformed,
  SubsidiaryUnknown,
} from './subsidiary.errors.ts';
import type { SubsidiaryEvent } from './subsidiary.events.ts';
import { checkQuota, reasonOf } from './subsidiary-rules.ts';
import {
  evolveSubsidiary,
  initialSubsidiary,
  type InvitedSubsidiary,
  type Subsidiary,
} from './subsidiary.state.ts';

type Decided = readonly SubsidiaryEvent[];

/** Characters of the longest name that headquarters give. */
const NAME_HINT_LIMIT = 200;

/** Instants of one form are compared as text. */
const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

const invite = ({ data, metadata }: InviteSubsidiary): Decided => {
  const { expiresAt, quotaBytes, secretDigest } = data;
  const nameHint = data.nameHint.trim();
  if (nameHint === '' || nameHint.length > NAME_HINT_LIMIT) {
    throw new SubsidiaryNameHintMalformed(NAME_HINT_LIMIT);
  }
  if (!INSTANT_PATTERN.test(expiresAt)) throw new InvitationExpiryMalformed(expiresAt);
  if (expiresAt <= metadata.now) throw new InvitationExpiryPast(expiresAt);
  checkQuota(quotaBytes);
  return [
    {
      type: 'SubsidiaryInvited',
      data: { nameHint, secretDigest, expiresAt, quotaBytes, invitedAt: metadata.now },
    },
  ];
};

const withdraw = ({ data, metadata }: WithdrawInvitation, state: InvitedSubsidiary): Decided => {
  const reason = reasonOf(data.reason);
  if (state.status === 'withdrawn') return [];
  if (state.status !== 'invited') throw new InvitationAcceptedAlready(state.name ?? '');
  return [{ type: 'SubsidiaryInvitationWithdrawn', data: { reason, withdrawnAt: metadata.now } }];
};

type LaterCommand = Exclude<SubsidiaryCommand, InviteSubsidiary>;

/** What each command leads to; a kind that is missing here does not compile. */
const DECISIONS: {
  readonly [Type in LaterCommand['type']]: (
    command: Extract<LaterCommand, { readonly type: Type }>,
    state: InvitedSubsidiary,
  ) => Decided;
} = {
  WithdrawInvitation: withdraw,
  AcceptInvitation: acceptInvitation,
  ReleaseAcceptance: releaseAcceptance,
  ConfirmJoining: confirmJoining,
  SuspendSubsidiary: suspendSubsidiary,
  ResumeSubsidiary: resumeSubsidiary,
  ChangeQuota: changeQuota,
  TakeReport: takeReport,
  TakeMemberReport: takeMemberReport,
};

/** The rules of a subsidiary as its headquarters keep it; its stream id is the id of the invitation. */
export const subsidiaryDecider: Decider<Subsidiary, SubsidiaryCommand, SubsidiaryEvent> = {
  category: 'subsidiary',
  initialState: initialSubsidiary,
  stateVersion: 1,
  evolve: evolveSubsidiary,
  decide: (command, state) => {
    if (state.status !== 'absent' && state.changedBy.includes(command.metadata.commandId)) return [];
    if (command.type === 'InviteSubsidiary') {
      if (state.status !== 'absent') throw new InvitationIdTaken(command.data.invitationId);
      return invite(command);
    }
    if (state.status === 'absent') {
      // Who knocks from outside learns nothing about which invitations there are.
      if (command.type === 'AcceptInvitation') throw new InvitationRefused();
      throw new SubsidiaryUnknown(command.data.invitationId);
    }
    const decide = DECISIONS[command.type] as (command: LaterCommand, state: InvitedSubsidiary) => Decided;
    return decide(command, state);
  },
};
