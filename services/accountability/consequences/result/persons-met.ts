import type { DirectoryReader } from '../../directory/result/directory-reader.ts';
import type { DirectoryPost } from '../../directory/result/directory-rows.ts';
import { postsOn } from '../../directory/result/posts-on.ts';
import type { ConsequencePerson, ConsequenceTarget } from '../decider/consequence.events.ts';

const SECRETARIES = ['full-time-secretary', 'combined-secretary'];

/** The head of a unit is whoever holds the first of these that is held at all. */
const HEADS = ['combined-secretary', 'deputy-secretary-chief', 'leader', 'full-time-secretary'];

const LEADING_BODY = [
  'full-time-secretary',
  'combined-secretary',
  'deputy-secretary-chief',
  'full-time-deputy',
  'committee-member',
  'leader',
];

/**
 * Whom a consequence meets by their posts in a unit on a day. Who is responsible for a fact, no post says: they are
 * named by hand. Where persons are assessed themselves, the unit is the person.
 */
export const personsMet = async (
  directory: DirectoryReader,
  organisationId: string,
  whom: readonly ConsequenceTarget[],
  day: string,
): Promise<readonly ConsequencePerson[]> => {
  if (whom.every((target) => target === 'organisation')) return [];
  const posts = postsOn(await directory.posts(organisationId), day);
  const met = new Map<string, ConsequencePerson>();
  for (const { personId, name, title } of whom.flatMap((target) => postsMeant(posts, target))) {
    if (!met.has(personId)) met.set(personId, { personId, name, post: title });
  }
  const person = whom.includes('member') ? await directory.person(organisationId) : undefined;
  return [...met.values(), ...(person ? [{ personId: organisationId, name: person.name }] : [])];
};

const postsMeant = (posts: readonly DirectoryPost[], target: ConsequenceTarget): readonly DirectoryPost[] => {
  const of = (...kinds: readonly string[]) => posts.filter(({ kind }) => kinds.includes(kind));
  switch (target) {
    case 'secretary':
      return of(...SECRETARIES);
    case 'head':
      return HEADS.map((kind) => of(kind)).find((held) => held.length > 0) ?? [];
    case 'leading-body':
      return of(...LEADING_BODY);
    case 'organisation':
    case 'responsible':
    case 'member':
      return [];
  }
};
