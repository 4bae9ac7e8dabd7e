import type { DirectoryReader } from '../../directory/result/directory-reader.ts';
import { ConsequencePersonElsewhere, ConsequencePersonsTooMany } from '../decider/consequence.errors.ts';
import type { ConsequenceOrganisation, ConsequencePerson } from '../decider/consequence.events.ts';

/** How many persons can be named for one consequence: a leading body and those responsible beside it. */
const NAMED_MAX = 50;

/**
 * Persons named by hand for a consequence of a unit.
 *
 * @throws {ConsequencePersonElsewhere} for one who never held a post there; {@link ConsequencePersonsTooMany}
 */
export const personsNamed = async (
  directory: DirectoryReader,
  { organisationId, name: unitName }: ConsequenceOrganisation,
  personIds: readonly string[],
): Promise<readonly ConsequencePerson[]> => {
  const wanted = new Set(personIds);
  if (wanted.size > NAMED_MAX) throw new ConsequencePersonsTooMany(NAMED_MAX);
  const named: ConsequencePerson[] = [];
  for (const personId of wanted) {
    const person = await directory.person(personId);
    const isOfUnit =
      personId === organisationId || person?.posts.some((post) => post.organisationId === organisationId);
    if (!person || isOfUnit !== true) throw new ConsequencePersonElsewhere(personId, unitName);
    named.push({ personId, name: person.name });
  }
  return named;
};
