import type { BeginAdmission, DescribeMember, EndAdmission, JoinGroup } from './enterprise.commands.ts';
import {
  EnterpriseAdmitting,
  EnterpriseIsGone,
  EnterpriseJoinsItself,
  EnterpriseInGroupAlready,
  GroupNotTop,
} from './enterprise.errors.ts';
import type { EnterpriseEvent } from './enterprise.events.ts';
import type { RegisteredEnterprise } from './enterprise.state.ts';

type Decided = readonly EnterpriseEvent[];

/**
 * Groups stay trees although no ledger sees the whole of one:
 *
 * 1. An enterprise joins nobody while an invitation of its own is being accepted.
 * 2. One with subsidiaries joins only headquarters that belonged to no group when the acceptance began.
 *
 * Suppose a circle. Around it, an enterprise that had subsidiaries when it joined did so before the one that it
 * joined did (by 2 that one was free, and by 1 stayed so till then), and one that had none joined before the one
 * below it. Both kinds side by side contradict each other, and either kind alone has no first.
 */
export const joinGroup = ({ data, metadata }: JoinGroup, state: RegisteredEnterprise): Decided => {
  const { group } = data;
  if (state.goneAt !== undefined) throw new EnterpriseIsGone();
  if (state.group?.invitationId === group.invitationId) return [];
  if (state.group) throw new EnterpriseInGroupAlready(state.group.headquartersName);
  checkTree(data, state);
  const { headquarters, invitationId } = group;
  return [
    { type: 'EnterpriseJoinedGroup', data: { ...group, joinedAt: metadata.now } },
    ...Object.values(state.members).map(
      (member) =>
        ({ type: 'EnterpriseMemberReported', data: { headquarters, invitationId, member } }) as const,
    ),
  ];
};

const checkTree = ({ group, tenantId, isTop }: JoinGroup['data'], state: RegisteredEnterprise): void => {
  if (group.headquarters === tenantId) throw new EnterpriseJoinsItself();
  if (Object.keys(state.admissions).length > 0) throw new EnterpriseAdmitting();
  if (state.hasSubsidiaries && !isTop) throw new GroupNotTop(group.headquartersName);
};

/** An acceptance that goes on after a stop has begun already. */
export const beginAdmission = ({ data }: BeginAdmission, state: RegisteredEnterprise): Decided => {
  if (state.goneAt !== undefined) throw new EnterpriseIsGone();
  if (Object.hasOwn(state.admissions, data.invitationId)) return [];
  return [{ type: 'EnterpriseAdmissionBegan', data }];
};

/** What has ended already, or never began for that enterprise, ends no more. */
export const endAdmission = ({ data }: EndAdmission, state: RegisteredEnterprise): Decided =>
  state.admissions[data.invitationId] === data.tenantId ? [{ type: 'EnterpriseAdmissionEnded', data }] : [];

/** What is known already is told to nobody again. */
export const describeMember = (
  { data: { member } }: DescribeMember,
  { members, group }: RegisteredEnterprise,
): Decided => {
  const known = Object.hasOwn(members, member.tenantId) ? members[member.tenantId] : undefined;
  if (known && JSON.stringify(known) === JSON.stringify(member)) return [];
  const described = { type: 'EnterpriseMemberDescribed', data: { member } } as const;
  if (!group) return [described];
  const { headquarters, invitationId } = group;
  return [described, { type: 'EnterpriseMemberReported', data: { headquarters, invitationId, member } }];
};
