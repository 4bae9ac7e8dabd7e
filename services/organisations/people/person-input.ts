import { DomainError } from '@kaoping/event-sourcing';
import type {
  DescribePersonInput,
  QueryPeopleArgs,
  RegisterPersonInput,
  TakePostInput,
} from '../generated/graphql.ts';
import type { DescribePerson } from './decider/person.commands.ts';
import type { PersonRegistered } from './decider/person.events.ts';
import type { PeopleListQuery } from './people-list/people-list.query.ts';
import { postKindOf } from './person-shapes.ts';
import type { PostForPerson } from './result/people-orders.ts';
import type { PersonDetails } from './result/person-facts.ts';

/** People or posts in one request; more are imported. */
const LIST_MAX = 500;

/** A list of one request is too long. */
class PeopleListTooLong extends DomainError {
  readonly code = 'PERSON.LIST_TOO_LONG';

  constructor(
    readonly field: string,
    readonly length: number,
  ) {
    super({
      en: `${field}: at most ${String(LIST_MAX)} at once, not ${String(length)}. Import longer lists from a table.`,
      zh: `${field}：每次最多 ${String(LIST_MAX)} 项，现有 ${String(length)} 项；更多请用表格导入。`,
    });
  }
}

const requireShort = <Item>(field: string, list: readonly Item[]): readonly Item[] => {
  if (list.length > LIST_MAX) throw new PeopleListTooLong(field, list.length);
  return list;
};

/** People to be registered, as the domain takes them; ids are made from the request, so a repetition makes the same. */
export const registrationsOf = (
  inputs: readonly RegisterPersonInput[],
  commandId: string,
): readonly PersonRegistered['data'][] =>
  requireShort('people', inputs).map(({ personId, code, ...input }, index) => ({
    personId: personId ?? `${commandId}.${String(index)}`,
    code,
    ...detailsOf(input),
  }));

/** A person's details as the domain takes them. */
export const descriptionOf = ({ personId, ...input }: DescribePersonInput): DescribePerson['data'] => ({
  personId,
  ...detailsOf(input),
});

const detailsOf = ({
  name,
  gender,
  phone,
  joinedOn,
}: Omit<DescribePersonInput, 'personId'>): PersonDetails => ({
  name,
  ...(gender != null && { gender: gender === 'FEMALE' ? ('female' as const) : ('male' as const) }),
  ...(phone != null && { phone }),
  ...(joinedOn != null && { joinedOn }),
});

/** Posts to be taken, as the domain takes them. */
export const postsOf = (inputs: readonly TakePostInput[], commandId: string): readonly PostForPerson[] =>
  requireShort('posts', inputs).map(({ postId, kind, until, basis, ...input }, index) => ({
    ...input,
    postId: postId ?? `${commandId}.${String(index)}`,
    postKind: postKindOf(kind),
    ...(until != null && { until }),
    ...(basis != null && { basis }),
  }));

/** What is wanted of the list of people, as the query takes it. */
export const peopleWishOf = ({
  search,
  first,
  after,
  atLeastPosition,
}: QueryPeopleArgs): PeopleListQuery['wish'] => ({
  first: first ?? 100,
  ...(search != null && { search }),
  ...(after != null && { after }),
  ...(atLeastPosition != null && { atLeastPosition }),
});
