import type { TableToWrite } from '@kaoping/spreadsheets';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import { valueOf, valuesOf } from '../../organisation-tree/result/bucketed-map.ts';
import { treeOn, type TreeNode } from '../../organisation-tree/result/tree-on.ts';
import { DIRECTORY_FIELDS } from '../result/directory-fields.ts';
import { wordOfKind } from '../result/organisation-kinds.ts';

/** The organisations of a day as a table that an import takes back without a change. */
export const organisationsTable = (
  tree: OrganisationTree,
  day: string,
  covers: (node: TreeNode) => boolean,
): TableToWrite => ({
  name: `单位 ${day}`,
  columns: DIRECTORY_FIELDS.organisations.map(({ headers: [header] }) => ({ header })),
  rows: treeOn(valuesOf(tree.organisations), day)
    .filter(covers)
    .map(({ organisationId, code, name, kind, parentId }) => {
      const facts = valueOf(tree.organisations, organisationId);
      const parentCode = valueOf(tree.organisations, parentId ?? '')?.code ?? '';
      return [code, name, wordOfKind(kind), parentCode, facts?.foundedOn ?? '', ''];
    }),
});
