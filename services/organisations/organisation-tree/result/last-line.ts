import { valueOf } from './bucketed-map.ts';
import type { OrganisationTree } from '../decider/organisation-tree.state.ts';

/** More levels than any tree has: what goes on longer is broken. */
const LINE_MAX = 200;

/**
 * Those above an organisation, the nearest first, as it was told last, also of one that ended: for judging who
 * may read about it. Undefined of one that nobody knows.
 */
export const lastLineOf = (
  { organisations }: OrganisationTree,
  organisationId: string,
): readonly string[] | undefined => {
  let facts = valueOf(organisations, organisationId);
  if (!facts) return undefined;
  const line: string[] = [];
  while (facts && line.length < LINE_MAX) {
    const parentId: string | undefined = facts.parents.at(-1)?.parentId;
    if (parentId === undefined) break;
    line.push(parentId);
    facts = valueOf(organisations, parentId);
  }
  return line;
};
