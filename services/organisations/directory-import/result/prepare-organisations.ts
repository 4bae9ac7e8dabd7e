import { loadState, orderFor } from '@kaoping/event-sourcing';
import { ApplyTreeChanges } from '../../organisation-tree/decider/organisation-tree.commands.ts';
import { organisationTreeDecider } from '../../organisation-tree/decider/organisation-tree.decider.ts';
import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';
import type { ImportGround, PreparedRows } from './import-ground.ts';
import { planOrganisations } from './plan-organisations.ts';
import { readOrganisations } from './read-organisations.ts';

/** Compares a table of organisations with the tree. */
export const prepareOrganisations = async (ground: ImportGround): Promise<PreparedRows> => {
  const { ledger, metadata, lines, reader } = ground;
  const { state: tree, revision } = await loadState(ledger, organisationTreeDecider, metadata.tenantId);
  const { changes, ...plan } = planOrganisations(readOrganisations(lines, reader), { ...ground, tree });
  return {
    ...plan,
    revision,
    isDone: valueOf(tree.commandIds, metadata.commandId) === true,
    orders: [orderFor(organisationTreeDecider, metadata.tenantId, new ApplyTreeChanges(metadata, changes))],
  };
};
