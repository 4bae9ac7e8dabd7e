import type { HeldPost, PersonDetails } from '../result/person-facts.ts';

/** The tables of the list of people. */
export const TABLES = {
  /** {@link PersonRow} by code, so that the list stands in that order. */
  people: 'people',
  /** The code of a person, by person id. */
  codes: 'codes',
  /** {@link PostRow} by {@link postKey}, listed by organisation. */
  posts: 'posts',
} as const;

/** The index that posts are listed by. */
export const ORGANISATION_INDEX = 'organisation';

/** A person as a list shows one. */
export interface PersonRow extends PersonDetails {
  readonly personId: string;
  readonly code: string;
  readonly posts: readonly HeldPost[];
}

/** A post with the one who has or had it. */
export interface PostRow extends HeldPost {
  readonly personId: string;
  readonly personName: string;
  readonly personCode: string;
}

/** The key of a post: posts of one person stand together. */
export const postKey = (personId: string, postId: string): string => `${personId} ${postId}`;
