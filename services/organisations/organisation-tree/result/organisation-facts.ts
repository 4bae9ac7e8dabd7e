/** What an organisation can be, from the group itself down to a community of a town. */
export const ORGANISATION_KINDS = [
  'group',
  'subsidiary',
  'party-committee',
  'general-branch',
  'branch',
  'department',
  'town',
  'community',
  'other',
] as const;

/** One of {@link ORGANISATION_KINDS}. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Something that is so from a day on, and the change that made it so. */
export interface Dated {
  /** The first day on which it is so. */
  readonly from: string;
  readonly changeId: string;
}

/** A name from a day on. */
export interface DatedName extends Dated {
  readonly name: string;
}

/** A kind from a day on. */
export interface DatedKind extends Dated {
  readonly kind: OrganisationKind;
}

/** A place in the tree from a day on; at the top where there is no parent. */
export interface DatedParent extends Dated {
  readonly parentId?: string;
}

/** How an organisation ended. */
export interface OrganisationEnd {
  /** The first day on which it is no more. */
  readonly on: string;
  readonly how: 'merged' | 'split' | 'dissolved';
  readonly successorIds: readonly string[];
  readonly changeId: string;
}

/** Parts that were split off while the organisation itself went on. */
export interface Offshoot extends Dated {
  readonly organisationIds: readonly string[];
}

/** Everything that is known of one organisation, by the days from which it is so; each list oldest first. */
export interface OrganisationFacts {
  readonly organisationId: string;
  /** The business key, which stays the same for as long as the organisation exists. */
  readonly code: string;
  readonly foundedOn: string;
  readonly names: readonly DatedName[];
  readonly kinds: readonly DatedKind[];
  readonly parents: readonly DatedParent[];
  readonly offshoots: readonly Offshoot[];
  readonly end?: OrganisationEnd;
}

/** What is so on a day: of several from the same day the one recorded last. Undefined before the first. */
export const inForceOn = <Fact extends Dated>(facts: readonly Fact[], day: string): Fact | undefined => {
  for (let index = facts.length - 1; index >= 0; index -= 1) {
    const fact = facts[index];
    if (fact !== undefined && fact.from <= day) return fact;
  }
  return undefined;
};

/** Whether an organisation exists on a day. */
export const existsOn = ({ foundedOn, end }: OrganisationFacts, day: string): boolean =>
  foundedOn <= day && (end === undefined || day < end.on);

/** The name that an organisation was told last, whatever its day: for speaking of it to people. */
export const lastNameOf = ({ names, code }: OrganisationFacts): string => names.at(-1)?.name ?? code;
