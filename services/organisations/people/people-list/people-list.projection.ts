import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { PersonEvent } from '../decider/person.events.ts';
import { evolvePerson, initialPerson, type Person, type RegisteredPerson } from '../decider/person.state.ts';
import { ORGANISATION_INDEX, postKey, TABLES, type PersonRow, type PostRow } from './people-list.rows.ts';

/** Keeps everybody in the order of their codes, and the posts of each organisation. */
export const peopleListProjection: Projection = {
  name: 'people-list',
  version: 1,
  categories: ['person'],
  tables: Object.values(TABLES),
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<PersonEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<PersonEvent>, rows: Rows): Promise<void> => {
  const personId = event.stream.id;
  const code = await rows.get<string>(TABLES.codes, personId);
  const row = code === undefined ? undefined : await rows.get<PersonRow>(TABLES.people, code);
  const person = evolvePerson(stateOf(row), event);
  if (person.status === 'absent') return;
  if (code === undefined) rows.put(TABLES.codes, personId, person.code);
  rows.put(TABLES.people, person.code, rowOf(person));
  putPosts(event, person, rows);
};

/** Nothing is decided here, so what tells a repeated command is left out. */
const stateOf = (row: PersonRow | undefined): Person => {
  if (!row) return initialPerson;
  const { personId, code, posts, ...details } = row;
  const nothing = { withdrawnPostIds: [], registeredBy: '', describedBy: [] };
  return { status: 'registered', personId, code, details, posts, ...nothing };
};

const rowOf = ({ personId, code, details, posts }: RegisteredPerson): PersonRow => ({
  personId,
  code,
  ...details,
  posts,
});

/** A new name shows at every post of the person; anything else at the one post that it is about. */
const putPosts = (event: RecordedEvent<PersonEvent>, person: RegisteredPerson, rows: Rows): void => {
  const { personId, code: personCode, details } = person;
  if (event.type === 'PostWithdrawn') rows.remove(TABLES.posts, postKey(personId, event.data.postId));
  const touched = 'postId' in event.data ? event.data.postId : undefined;
  for (const post of person.posts) {
    if (touched !== undefined && post.postId !== touched) continue;
    const row: PostRow = { ...post, personId, personName: details.name, personCode };
    rows.put(TABLES.posts, postKey(personId, post.postId), row, {
      [ORGANISATION_INDEX]: post.organisationId,
    });
  }
};
