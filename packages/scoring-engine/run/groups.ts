import type { GroupMember } from '../plan/group-input.ts';
import type { Within } from '../plan/operator.ts';

/** Who is compared with whom. Members are named by their place in the run. */
export interface Groups {
  /** Group of each member, by place in `members`; −1 where it belongs to none. */
  readonly of: Int32Array;
  /** In the order in which the groups first occur. */
  readonly members: readonly (readonly number[])[];
}

const labelOf = (member: GroupMember, within: Within): string | undefined => {
  if (within === 'peer-group') return member.peerGroup;
  const { scopes } = member;
  return scopes !== undefined && Object.hasOwn(scopes, within.scope) ? scopes[within.scope] : undefined;
};

/** Sorts members into peer groups, or into the sets of a scope. */
export const groupMembers = (members: readonly GroupMember[], within: Within): Groups => {
  const of = new Int32Array(members.length).fill(-1);
  const groups: number[][] = [];
  const known = new Map<string, number>();
  for (const [at, member] of members.entries()) {
    const label = labelOf(member, within);
    if (label === undefined) continue;
    const group = known.get(label) ?? groups.push([]) - 1;
    known.set(label, group);
    groups[group]?.push(at);
    of[at] = group;
  }
  return { of, members: groups };
};

/** One text for each way of comparing, to remember its groups by. */
export const withinKey = (within: Within): string =>
  within === 'peer-group' ? within : `scope ${within.scope}`;
