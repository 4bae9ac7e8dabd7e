import type {
  DataOf,
  organisationsDescribed,
  peerGroupsArranged,
  postsDescribed,
  tenantDescribed,
} from '@kaoping/contracts';

/** The collections of the directory: what other services said of organisations and people. */
export const DIRECTORY = {
  organisations: 'evaluation-directory.organisations',
  persons: 'evaluation-directory.persons',
  peerGroups: 'evaluation-directory.peer-groups',
  subsidiaries: 'evaluation-directory.subsidiaries',
} as const;

/** When something was said: a later saying of the same thing replaces an earlier one. */
export interface Said {
  /** Position in the ledger that said it. */
  readonly sequence: number;
}

/** An organisation with its whole past. */
export type DirectoryOrganisation = DataOf<typeof organisationsDescribed>['organisations'][number];

/** A person with all posts. */
export type DirectoryPerson = DataOf<typeof postsDescribed>;

/** The peer groups of a scheme, each from a day on. */
export type DirectoryPeerGroups = DataOf<typeof peerGroupsArranged>;

/** An enterprise of the group below this one. */
export type DirectorySubsidiary = DataOf<typeof tenantDescribed>;
