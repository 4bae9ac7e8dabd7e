import { isJoining } from './decide-acceptance.ts';
import type { TakeMemberReport, TakeReport } from './subsidiary.commands.ts';
import type { SubsidiaryEvent } from './subsidiary.events.ts';
import type { InvitedSubsidiary } from './subsidiary.state.ts';

type Decided = readonly SubsidiaryEvent[];

/** Enterprises below one subsidiary that its headquarters keep: more than the largest group has. */
const MEMBER_LIMIT = 1_000;

/** Whether it is the subsidiary of this invitation that speaks: who else names it is not heard. */
const hasJoined = (tenantId: string, { status, tenantId: ours }: InvitedSubsidiary): boolean =>
  status === 'joined' && ours === tenantId;

/** A report says everything: one that is older than the last is left aside. The first confirms that it joined. */
export const takeReport = ({ data, metadata }: TakeReport, state: InvitedSubsidiary): Decided => {
  const { invitationId: _, ...report } = data;
  const { tenantId, sequence } = report;
  const reported = { type: 'SubsidiaryReported', data: report } as const;
  if (isJoining(tenantId, state)) {
    return [{ type: 'SubsidiaryJoined', data: { tenantId, joinedAt: metadata.now } }, reported];
  }
  if (!hasJoined(tenantId, state) || sequence <= (state.report?.sequence ?? 0)) return [];
  return [reported];
};

/** The same for enterprises further down, each by itself.. */
export const takeMemberReport = ({ data, metadata }: TakeMemberReport, state: InvitedSubsidiary): Decided => {
  const { tenantId, member, sequence } = data;
  const described = { type: 'SubsidiaryMemberDescribed', data: { member, sequence } } as const;
  if (isJoining(tenantId, state)) {
    return [{ type: 'SubsidiaryJoined', data: { tenantId, joinedAt: metadata.now } }, described];
  }
  return hasJoined(tenantId, state) && isNews(data, state) ? [described] : [];
};

const isNews = ({ member, sequence }: TakeMemberReport['data'], { members }: InvitedSubsidiary): boolean => {
  const known = Object.hasOwn(members, member.tenantId) ? members[member.tenantId] : undefined;
  return known ? sequence > known.sequence : Object.keys(members).length < MEMBER_LIMIT;
};
