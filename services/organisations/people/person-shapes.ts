import type {
  Gender,
  OfficeTerm as PublicTerm,
  PeoplePage as PublicPage,
  Person,
  Post,
  PostHolder,
  PostKind as PublicKind,
} from '../generated/graphql.ts';
import type { RegisteredPerson } from './decider/person.state.ts';
import type { PostRow } from './people-list/people-list.rows.ts';
import type { PeoplePage } from './people-list/people-reader.ts';
import type { HeldPost, PersonDetails, PostKind } from './result/person-facts.ts';
import type { OfficeTerm } from './result/record-of-office.ts';

const PUBLIC_KINDS: Readonly<Record<PostKind, PublicKind>> = {
  'full-time-secretary': 'FULL_TIME_SECRETARY',
  'combined-secretary': 'COMBINED_SECRETARY',
  'deputy-secretary-chief': 'DEPUTY_SECRETARY_CHIEF',
  'full-time-deputy': 'FULL_TIME_DEPUTY',
  'committee-member': 'COMMITTEE_MEMBER',
  leader: 'LEADER',
  delegate: 'DELEGATE',
  staff: 'STAFF',
  other: 'OTHER',
};

const KINDS = Object.fromEntries(
  Object.entries(PUBLIC_KINDS).map(([kind, publicKind]) => [publicKind, kind]),
) as Readonly<Record<PublicKind, PostKind>>;

/** A kind of the public schema as the domain says it. */
export const postKindOf = (kind: PublicKind): PostKind => KINDS[kind];

const GENDERS: Readonly<Record<NonNullable<PersonDetails['gender']>, Gender>> = {
  female: 'FEMALE',
  male: 'MALE',
};

/** A post in the shape of the public schema. */
const publicPostOf = (post: HeldPost): Post => {
  const { postId: id, organisationId, postKind, title, from } = post;
  const { until = null, basis = null, leftOn = null } = post;
  return { id, organisationId, kind: PUBLIC_KINDS[postKind], title, from, until, basis, leftOn };
};

/** What is shown of a person. */
type KnownPerson = Pick<RegisteredPerson, 'personId' | 'code' | 'details' | 'posts'>;

/** A person in the shape of the public schema, with the telephone number for those who may call. */
export const personOf = (person: KnownPerson, mayCall: boolean): Person => {
  const { personId: id, code, details, posts } = person;
  const { name, gender, phone, joinedOn = null } = details;
  return {
    id,
    code,
    name,
    gender: gender ? GENDERS[gender] : null,
    phone: mayCall ? (phone ?? null) : null,
    joinedOn,
    posts: posts.map(publicPostOf),
  };
};

/** A page of people in the shape of the public schema. */
export const peoplePageOf = ({ people, nextCursor }: PeoplePage, mayCall: boolean): PublicPage => ({
  people: people.map(({ personId, code, posts, ...details }) =>
    personOf({ personId, code, details, posts }, mayCall),
  ),
  nextCursor: nextCursor ?? null,
});

/** Who holds a post, in the shape of the public schema. */
export const postHolderOf = ({ personId, personCode, personName, ...post }: PostRow): PostHolder => ({
  personId,
  personCode,
  personName,
  post: publicPostOf(post),
});

const ENDS = { left: 'LEFT', 'term-over': 'TERM_OVER' } as const;

/** A term in the shape of the public schema. */
export const officeTermOf = ({
  post,
  organisationName,
  organisationCode,
  endedBy,
}: OfficeTerm): PublicTerm => ({
  post: publicPostOf(post),
  organisationName,
  organisationCode,
  endedBy: endedBy ? ENDS[endedBy.how] : null,
  endedOn: endedBy?.on ?? null,
});
