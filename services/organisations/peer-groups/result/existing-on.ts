import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';
import { existsOn } from '../../organisation-tree/result/organisation-facts.ts';

/** Tells which organisations exist on a day. */
export const existingOn =
  ({ organisations }: OrganisationTree, day: string) =>
  (organisationId: string): boolean => {
    const facts = valueOf(organisations, organisationId);
    return facts !== undefined && existsOn(facts, day);
  };
