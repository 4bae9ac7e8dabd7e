import type {
  EnterpriseState,
  GroupMember as ShownMember,
  Subsidiary,
  SubsidiaryState,
} from '../../generated/graphql.ts';
import type { GroupMember, StandingState } from '../../enterprises/result/enterprise-standing.ts';
import type { InvitedSubsidiary } from '../decider/subsidiary.state.ts';
import type { SubsidiaryRow } from './subsidiary-list.rows.ts';

const STATES = {
  active: 'ACTIVE',
  suspended: 'SUSPENDED',
  leaving: 'LEAVING',
  gone: 'GONE',
} as const satisfies Readonly<Record<StandingState, EnterpriseState>>;

/** A subsidiary in the words of the schema. */
export const shownSubsidiary = (row: SubsidiaryRow, now: string): Subsidiary => {
  const { id, subsidiary, state, since, lastDay } = row;
  const { invitation, name, quotaBytes } = subsidiary;
  return {
    id,
    name: name ?? invitation.nameHint,
    state: stateOf(subsidiary, state, now),
    since,
    invitedAt: invitation.invitedAt,
    expiresAt: invitation.expiresAt,
    quotaBytes: String(quotaBytes),
    ...(lastDay !== undefined && { lastDay }),
    ...joinedPart(subsidiary),
  };
};

const joinedPart = ({ tenantId, joinedAt, suspension, report }: InvitedSubsidiary): Partial<Subsidiary> => ({
  ...(tenantId !== undefined && { enterpriseId: tenantId }),
  ...(joinedAt !== undefined && { joinedAt }),
  ...(suspension && { suspensionReason: suspension.reason }),
  ...(report && { readiness: report.readiness }),
});

const stateOf = (
  { status, invitation }: InvitedSubsidiary,
  state: StandingState,
  now: string,
): SubsidiaryState => {
  if (status === 'joined') return STATES[state];
  if (status === 'withdrawn') return 'WITHDRAWN';
  if (status === 'accepted') return 'ACCEPTED';
  return invitation.expiresAt <= now ? 'EXPIRED' : 'INVITED';
};

/** An enterprise below in the words of the schema. */
export const shownMember = ({ tenantId, state, headquarters, ...member }: GroupMember): ShownMember => ({
  ...member,
  enterpriseId: tenantId,
  state: STATES[state],
  headquartersId: headquarters,
});
