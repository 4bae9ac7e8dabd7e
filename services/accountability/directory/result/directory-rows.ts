import type { DataOf, organisationsDescribed, postsDescribed } from '@kaoping/contracts';

/** The collections of the directory: what the organisations service said of organisations and people. */
export const DIRECTORY = {
  organisations: 'accountability-directory.organisations',
  persons: 'accountability-directory.persons',
  /** The same posts as in the persons, listed by organisation. */
  posts: 'accountability-directory.posts',
} as const;

/** The index that posts are listed by. */
export const POSTS_BY_ORGANISATION = 'organisation';

/** When something was said: a later saying of the same thing replaces an earlier one. */
export interface Said {
  /** Position in the ledger that said it. */
  readonly sequence: number;
}

/** An organisation with its whole past. */
export type DirectoryOrganisation = DataOf<typeof organisationsDescribed>['organisations'][number];

/** A person with all posts ever held. */
export type DirectoryPerson = DataOf<typeof postsDescribed>;

/** A post and who holds or held it. */
export type DirectoryPost = DirectoryPerson['posts'][number] & {
  readonly personId: string;
  readonly name: string;
};
