import type { PutDocument, RemoveDocument, TenantReadModels } from '@kaoping/event-sourcing';
import {
  DIRECTORY,
  POSTS_BY_ORGANISATION,
  type DirectoryOrganisation,
  type DirectoryPerson,
  type DirectoryPost,
  type Said,
} from './directory-rows.ts';

type Change = PutDocument | RemoveDocument;

/** How often rows are tried again that somebody else wrote first. */
const CONFLICT_RETRY_LIMIT = 8;

/** Keeps what was said last of organisations: what comes late, twice or out of order leaves the same rows. */
export const keepOrganisations = (
  rows: TenantReadModels,
  organisations: readonly DirectoryOrganisation[],
  said: Said,
): Promise<void> =>
  commitAnew(rows, async () => {
    const changes: Change[] = [];
    for (const organisation of organisations) {
      const place = { collection: DIRECTORY.organisations, key: organisation.organisationId };
      const stored = await rows.get<Said>(place.collection, place.key);
      if (stored && stored.data.sequence >= said.sequence) continue;
      const data = { ...organisation, ...said };
      changes.push({ kind: 'put', ...place, expectedVersion: stored?.version ?? 0, data });
    }
    return changes;
  });

/** Keeps what was said last of a person, and the posts listed by organisation with it. */
export const keepPerson = (rows: TenantReadModels, person: DirectoryPerson, said: Said): Promise<void> =>
  commitAnew(rows, async () => {
    const { personId: key } = person;
    const stored = await rows.get<DirectoryPerson & Said>(DIRECTORY.persons, key);
    if (stored && stored.data.sequence >= said.sequence) return [];
    const data = { ...person, ...said };
    const expectedVersion = stored?.version ?? 0;
    return [
      { kind: 'put', collection: DIRECTORY.persons, key, expectedVersion, data },
      ...(await postChanges(rows, person, stored?.data.posts ?? [])),
    ];
  });

const postChanges = async (
  rows: TenantReadModels,
  { personId, name, posts }: DirectoryPerson,
  before: DirectoryPerson['posts'],
): Promise<readonly Change[]> => {
  const now = new Map(posts.map((post) => [post.postId, post]));
  const changes: Change[] = [];
  for (const postId of new Set([...before.map((post) => post.postId), ...now.keys()])) {
    const place = { collection: DIRECTORY.posts, key: `${personId}:${postId}` };
    const version = (await rows.get(place.collection, place.key))?.version ?? 0;
    const post = now.get(postId);
    if (!post) {
      changes.push({ kind: 'remove', ...place, expectedVersion: version });
      continue;
    }
    const data: DirectoryPost = { ...post, personId, name };
    const indexes = { [POSTS_BY_ORGANISATION]: post.organisationId };
    changes.push({ kind: 'put', ...place, expectedVersion: version, data, indexes });
  }
  return changes;
};

const commitAnew = async (
  rows: TenantReadModels,
  changesNow: () => Promise<readonly Change[]>,
): Promise<void> => {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      await rows.commit({ changes: await changesNow() });
      return;
    } catch (error) {
      const isConflict = error instanceof Error && error.name === 'VersionConflict';
      if (!isConflict || conflicts >= CONFLICT_RETRY_LIMIT) throw error;
    }
  }
};
