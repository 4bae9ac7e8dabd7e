import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import { lastLineOf } from '../../organisation-tree/result/last-line.ts';
import type { PeerGroup } from '../decider/peer-groups.events.ts';

/** As much of a reach as is asked here. */
interface Reaching {
  readonly isWhole: boolean;
  readonly covers: (place: {
    readonly organisationId: string;
    readonly ancestorIds: readonly string[];
  }) => boolean;
}

/** The groups that somebody is concerned with, whole: whom one is ranked against is no secret from the ranked. */
export const groupsInReach = (
  groups: readonly PeerGroup[],
  reach: Reaching,
  tree: OrganisationTree,
): readonly PeerGroup[] =>
  groups.filter(
    ({ organisationIds }) =>
      reach.isWhole ||
      organisationIds.some((organisationId) =>
        reach.covers({ organisationId, ancestorIds: lastLineOf(tree, organisationId) ?? [] }),
      ),
  );
