import type { TableToWrite } from '@kaoping/spreadsheets';
import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import type { RegisteredPerson } from '../../people/decider/person.state.ts';
import type { HeldPost } from '../../people/result/person-facts.ts';
import { DIRECTORY_FIELDS } from '../result/directory-fields.ts';
import { wordOfPostKind } from '../result/post-kinds.ts';

const byCode = (one: RegisteredPerson, other: RegisteredPerson): number => (one.code < other.code ? -1 : 1);

/** People as a table that an import takes back without a change. */
export const peopleTable = (people: readonly RegisteredPerson[]): TableToWrite => ({
  name: '人员',
  columns: DIRECTORY_FIELDS.people.map(({ headers: [header] }) => ({ header })),
  rows: people.toSorted(byCode).map(({ code, details: { name, gender, phone, joinedOn } }) => {
    const word = gender === 'female' ? '女' : '男';
    return [code, name, gender === undefined ? '' : word, phone ?? '', joinedOn ?? ''];
  }),
});

/** Posts as a table that an import takes back without a change. */
export const postsTable = (people: readonly RegisteredPerson[], tree: OrganisationTree): TableToWrite => ({
  name: '任职',
  columns: DIRECTORY_FIELDS.posts.map(({ headers: [header] }) => ({ header })),
  rows: people
    .toSorted(byCode)
    .flatMap(({ code, posts }) => posts.map((post) => [code, ...cellsOf(post, tree)])),
});

const cellsOf = (post: HeldPost, { organisations }: OrganisationTree): readonly string[] => {
  const { organisationId, postKind, title, from, until, leftOn, basis } = post;
  const organisationCode = valueOf(organisations, organisationId)?.code ?? organisationId;
  return [organisationCode, wordOfPostKind(postKind), title, from, until ?? '', leftOn ?? '', basis ?? ''];
};
