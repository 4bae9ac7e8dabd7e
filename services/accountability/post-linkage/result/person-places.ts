import type { DirectoryReader } from '../../directory/result/directory-reader.ts';
import type { DirectoryPerson } from '../../directory/result/directory-rows.ts';
import { isHeldOn } from '../../directory/result/posts-on.ts';

/** An organisation in which a person holds a post, with those above it. */
export interface PersonPlace {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/**
 * Where a person belongs on a day: the units of the posts held, or of the one that was taken last where none is held. It
 * decides who may read of the person.
 */
export const personPlaces = async (
  directory: DirectoryReader,
  { posts }: DirectoryPerson,
  day: string,
): Promise<readonly PersonPlace[]> => {
  const held = posts.filter((post) => isHeldOn(post, day));
  const last = posts.toSorted((one, other) => (one.from < other.from ? -1 : 1)).slice(-1);
  const ids = new Set((held.length > 0 ? held : last).map(({ organisationId }) => organisationId));
  const places: PersonPlace[] = [];
  for (const organisationId of ids) {
    const found = await directory.organisation(organisationId, day);
    places.push(found ?? { organisationId, name: organisationId, ancestorIds: [] });
  }
  return places;
};
