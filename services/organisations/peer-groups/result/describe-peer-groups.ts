import type { DataOf, peerGroupsArranged } from '@kaoping/contracts';
import type { PeerGroups } from '../decider/peer-groups.state.ts';

/** The peer groups of a scheme, as other services are told of them. */
export type DescribedPeerGroups = DataOf<typeof peerGroupsArranged>;

/** The groups as arranged last; undefined before anything was arranged. */
export const describePeerGroups = (
  schemeId: string,
  { arrangements }: PeerGroups,
): DescribedPeerGroups | undefined => {
  const last = arrangements.at(-1);
  return (
    last && {
      schemeId,
      from: last.from,
      groups: last.groups.map(({ key, title, organisationIds }) => ({
        key,
        title: { ...title },
        organisationIds: [...organisationIds],
      })),
    }
  );
};
