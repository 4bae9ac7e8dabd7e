import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';
import { inForceOn } from '../../organisation-tree/result/organisation-facts.ts';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import type { HeldPost } from './person-facts.ts';

/** One term of office. Results over it are joined to it by whoever knows them. */
export interface OfficeTerm {
  readonly post: HeldPost;
  /** As the organisation was called on the first day of the term. */
  readonly organisationName: string;
  readonly organisationCode: string;
  /** The first day on which it is no longer held, or the last day of the term, whichever ended it. */
  readonly endedBy?: { readonly how: 'left' | 'term-over'; readonly on: string };
}

/** A person's posts by term, the earliest first. */
export const recordOfOffice = (
  posts: readonly HeldPost[],
  { organisations }: OrganisationTree,
): readonly OfficeTerm[] =>
  posts.toSorted(byBeginning).map((post) => {
    const facts = valueOf(organisations, post.organisationId);
    const ending = endOf(post);
    return {
      post,
      organisationName: (facts && inForceOn(facts.names, post.from)?.name) ?? post.organisationId,
      organisationCode: facts?.code ?? post.organisationId,
      ...(ending && { endedBy: ending }),
    };
  });

const endOf = ({ leftOn, until }: HeldPost): OfficeTerm['endedBy'] => {
  if (leftOn !== undefined) return { how: 'left', on: leftOn };
  return until === undefined ? undefined : { how: 'term-over', on: until };
};

const byBeginning = (one: HeldPost, other: HeldPost): number => {
  if (one.from === other.from) return 0;
  return one.from < other.from ? -1 : 1;
};
