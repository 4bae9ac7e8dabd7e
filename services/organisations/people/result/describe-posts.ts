import type { DataOf, postsDescribed } from '@kaoping/contracts';
import type { RegisteredPerson } from '../decider/person.state.ts';

/** A person with all posts ever held, as other services are told. */
export type DescribedPosts = DataOf<typeof postsDescribed>;

/** A person's posts as other services are told of them. */
export const describePosts = ({ personId, details, posts }: RegisteredPerson): DescribedPosts => ({
  personId,
  name: details.name,
  posts: posts.map(({ postId, organisationId, postKind, title, from, until, leftOn }) => ({
    postId,
    organisationId,
    kind: postKind,
    title,
    from,
    ...(until !== undefined && { until }),
    ...(leftOn !== undefined && { leftOn }),
  })),
});
