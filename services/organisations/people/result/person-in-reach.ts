import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import { lastLineOf } from '../../organisation-tree/result/last-line.ts';
import type { HeldPost } from './person-facts.ts';

/** As much of a reach as is asked here. */
interface Reaching {
  readonly isWhole: boolean;
  readonly covers: (place: {
    readonly organisationId: string;
    readonly ancestorIds: readonly string[];
  }) => boolean;
}

/** Whether somebody may read of a person: of everybody, or of those with a post in an organisation in reach. */
export const isInReach = (reach: Reaching, posts: readonly HeldPost[], tree: OrganisationTree): boolean =>
  reach.isWhole ||
  posts.some(({ organisationId }) =>
    reach.covers({ organisationId, ancestorIds: lastLineOf(tree, organisationId) ?? [] }),
  );
