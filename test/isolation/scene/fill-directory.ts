import type { Filling } from './filling.ts';

/** Organisations, people and posts, each with a history. */
export const fillDirectory = async ({
  change,
  door,
  id,
  mark,
  places,
  since,
  today,
  unit,
  otherUnit,
}: Filling): Promise<void> => {
  const root = id('root');
  const organisation = (organisationId: string, name: string) => ({
    organisationId,
    code: organisationId.toUpperCase(),
    name: `${name}${mark}`,
    kind: organisationId === root ? 'PARTY_COMMITTEE' : 'BRANCH',
    on: since,
    ...(organisationId !== root && { parentId: root }),
  });
  await change('foundOrganisations', {
    organisations: [
      organisation(root, '公司党委'),
      organisation(unit, '综采队党支部'),
      organisation(otherUnit, '掘进队党支部'),
      organisation(id('third'), '机电队党支部'),
    ],
  });
  await change('renameOrganisation', { organisationId: id('third'), name: `运输队党支部${mark}`, on: today });
  const person = (personId: string, name: string) => ({
    personId,
    code: personId.toUpperCase(),
    name: `${name}${mark}`,
    phone: '13800138000',
    joinedOn: since,
  });
  await change('registerPeople', { people: [person(id('wei'), '卫国强'), person(id('jiang'), '蒋小红')] });
  await change('takePosts', {
    posts: [
      {
        postId: id('post'),
        personId: id('wei'),
        organisationId: unit,
        kind: 'FULL_TIME_SECRETARY',
        title: `党支部书记${mark}`,
        from: since,
      },
    ],
  });
  const { organisationHistory } = await door('officer').ask<{
    readonly organisationHistory: readonly { readonly changeId: string }[];
  }>('query ($id: ID!) { organisationHistory(id: $id) { changeId } }', { id: id('third') });
  Object.assign(places, {
    organisationId: unit,
    underId: root,
    parentId: root,
    'Query.organisation': unit,
    'organisation.id': unit,
    'organisationHistory.id': unit,
    'organisationTree.after': unit,
    organisationIds: unit,
    intoId: unit,
    fromIds: otherUnit,
    fromId: unit,
    childIds: id('third'),
    childrenToId: otherUnit,
    changeId: organisationHistory[0]?.changeId,
    personId: id('wei'),
    'person.id': id('wei'),
    ownerId: id('wei'),
    reviewerId: id('wei'),
    postId: id('post'),
    code: unit.toUpperCase(),
    name: `综采队党支部${mark}`,
    search: '党',
  });
};
