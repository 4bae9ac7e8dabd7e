import type { ReadModels } from '@kaoping/event-sourcing';
import type { Identity, Reach } from '@kaoping/nest-platform';
import { directoryOf } from '../../directory/result/directory-reader.ts';
import type { DirectoryPerson } from '../../directory/result/directory-rows.ts';
import { AppraisedPersonUnknown } from '../decider/post-linkage.errors.ts';
import { personPlaces } from './person-places.ts';

/** Of whom somebody wants to read or write, and by what right. */
export interface PersonWish {
  readonly identity: Pick<Identity, 'tenantId' | 'personId'>;
  readonly reach: Reach;
  readonly personId: string;
  readonly day: string;
  /** Whether people may do it of themselves. */
  readonly isOpenToSelf: boolean;
}

/**
 * A person of the directory, if that is within reach.
 *
 * @throws {OutsideScope} also where there is nobody of that id, unless everything is within reach.
 * @throws {AppraisedPersonUnknown} when there is nobody.
 */
export const requirePerson = async (
  readModels: ReadModels,
  { identity, reach, personId, day, isOpenToSelf }: PersonWish,
): Promise<DirectoryPerson> => {
  const directory = await directoryOf(readModels, identity.tenantId);
  const person = await directory.person(personId);
  const isSelf = isOpenToSelf && identity.personId === personId;
  const places = person ? await personPlaces(directory, person, day) : [];
  if (!isSelf && !places.some(reach.covers)) reach.requireWhole();
  if (!person) throw new AppraisedPersonUnknown(personId);
  return person;
};
