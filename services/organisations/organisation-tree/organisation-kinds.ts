import type { OrganisationKind as PublicKind } from '../generated/graphql.ts';
import type { OrganisationKind } from './result/organisation-facts.ts';

const PUBLIC_KINDS: Readonly<Record<OrganisationKind, PublicKind>> = {
  group: 'GROUP',
  subsidiary: 'SUBSIDIARY',
  'party-committee': 'PARTY_COMMITTEE',
  'general-branch': 'GENERAL_BRANCH',
  branch: 'BRANCH',
  department: 'DEPARTMENT',
  town: 'TOWN',
  community: 'COMMUNITY',
  other: 'OTHER',
};

const KINDS = Object.fromEntries(
  Object.entries(PUBLIC_KINDS).map(([kind, publicKind]) => [publicKind, kind]),
) as Readonly<Record<PublicKind, OrganisationKind>>;

/** A kind in the words of the public schema. */
export const publicKindOf = (kind: OrganisationKind): PublicKind => PUBLIC_KINDS[kind];

/** A kind of the public schema as the domain says it. */
export const kindOf = (kind: PublicKind): OrganisationKind => KINDS[kind];
