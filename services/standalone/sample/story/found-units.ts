import type { ApiCaller } from '../api-caller.ts';

/** A unit of the story, with who heads it where it is told. */
export interface StoryUnit {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: 'PARTY_COMMITTEE' | 'SUBSIDIARY' | 'TOWN' | 'DEPARTMENT' | 'BRANCH';
  readonly parentId?: string;
  readonly head?: { readonly name: string; readonly title: string };
}

/** Founds units on one day, and gives those their posts who head them. */
export const foundUnits = async (
  officer: ApiCaller,
  on: string,
  units: readonly StoryUnit[],
): Promise<void> => {
  const organisations = units.map(({ head: _, ...unit }) => ({ ...unit, code: unit.organisationId, on }));
  await officer.change(
    ['foundOrganisations', 'FoundOrganisationsInput'],
    { organisations },
    '{ organisationIds }',
  );
  const heads = units.flatMap(({ organisationId, head }) => (head ? [{ organisationId, ...head }] : []));
  if (heads.length === 0) return;
  const people = heads.map(({ organisationId, name }) => {
    const personId = `${organisationId}-head`;
    return { personId, code: personId, name, joinedOn: on };
  });
  await officer.change(['registerPeople', 'RegisterPeopleInput'], { people }, '{ personIds }');
  const posts = heads.map(({ organisationId, title }) => ({
    ...{ postId: `${organisationId}-post`, personId: `${organisationId}-head` },
    ...{ organisationId, kind: 'COMBINED_SECRETARY', title, from: on },
  }));
  await officer.change(['takePosts', 'TakePostsInput'], { posts }, '{ postIds }');
};
