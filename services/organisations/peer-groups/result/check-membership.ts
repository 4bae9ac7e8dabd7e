import type { PeerGroup } from '../decider/peer-groups.events.ts';

/** Which of some organisations stand in exactly one group, and which do not. */
export interface MembershipCheck {
  readonly inNone: readonly string[];
  readonly inSeveral: readonly { readonly organisationId: string; readonly keys: readonly string[] }[];
  /** Those asked for, or in a group, that do not exist. */
  readonly unknown: readonly string[];
}

/**
 * Checks that each organisation stands in exactly one group.
 *
 * @param asked The organisations that are to be assessed.
 * @param exists Whether an organisation exists on the day.
 */
export const checkMembership = (
  groups: readonly PeerGroup[],
  asked: readonly string[],
  exists: (organisationId: string) => boolean,
): MembershipCheck => {
  const keys = keysByOrganisation(groups);
  const all = [...new Set([...asked, ...keys.keys()])];
  return {
    inNone: [...new Set(asked)].filter(
      (organisationId) => exists(organisationId) && !keys.has(organisationId),
    ),
    inSeveral: [...keys]
      .filter(([, own]) => own.length > 1)
      .map(([organisationId, own]) => ({ organisationId, keys: own })),
    unknown: all.filter((organisationId) => !exists(organisationId)),
  };
};

/** The groups of each organisation; one that is named twice in a group has it twice. */
const keysByOrganisation = (groups: readonly PeerGroup[]): ReadonlyMap<string, readonly string[]> => {
  const keys = new Map<string, string[]>();
  for (const { key, organisationIds } of groups) {
    for (const organisationId of organisationIds) {
      const own = keys.get(organisationId);
      if (own) own.push(key);
      else keys.set(organisationId, [key]);
    }
  }
  return keys;
};
