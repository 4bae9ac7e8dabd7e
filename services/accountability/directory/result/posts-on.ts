import type { DirectoryPost } from './directory-rows.ts';

type Term = Pick<DirectoryPost, 'from' | 'until' | 'leftOn'>;

/**
 * Whether a post was held on a day: from its first day to the last of its term, and no longer from the day of leaving.
 *
 * @example isHeldOn({ from: '2024-01-01', leftOn: '2026-03-01' }, '2026-03-01') // false
 */
export const isHeldOn = ({ from, until, leftOn }: Term, day: string): boolean =>
  from <= day && (until === undefined || day <= until) && (leftOn === undefined || day < leftOn);

/** The posts that were held on a day, in order of kind and person, so that the order never depends on chance. */
export const postsOn = (posts: readonly DirectoryPost[], day: string): readonly DirectoryPost[] =>
  posts
    .filter((post) => isHeldOn(post, day))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

const orderOf = ({ kind, personId, postId }: DirectoryPost): string => `${kind} ${personId} ${postId}`;
