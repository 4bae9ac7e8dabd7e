import { existsOn, inForceOn, type OrganisationFacts, type OrganisationKind } from './organisation-facts.ts';

/** One organisation in the tree of a day. */
export interface TreeNode {
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Absent at the top. */
  readonly parentId?: string;
  /** Those above it, the topmost first. */
  readonly ancestorIds: readonly string[];
  /** How many stand above it: 0 at the top. */
  readonly depth: number;
}

type Unplaced = Omit<TreeNode, 'ancestorIds' | 'depth'>;

/**
 * The tree of a day in tree order: each organisation right before those below it, neighbours by code. Ended
 * organisations, and those not founded yet, are left out.
 */
export const treeOn = (facts: Iterable<OrganisationFacts>, day: string): readonly TreeNode[] => {
  const roots: Unplaced[] = [];
  const children = new Map<string, Unplaced[]>();
  for (const organisation of facts) {
    const node = nodeOn(organisation, day);
    if (!node) continue;
    if (node.parentId === undefined) roots.push(node);
    else beneath(children, node.parentId).push(node);
  }
  const nodes: TreeNode[] = [];
  place(roots, [], children, nodes);
  return nodes;
};

const nodeOn = (organisation: OrganisationFacts, day: string): Unplaced | undefined => {
  if (!existsOn(organisation, day)) return undefined;
  const { organisationId, code } = organisation;
  const name = inForceOn(organisation.names, day)?.name ?? code;
  const kind = inForceOn(organisation.kinds, day)?.kind ?? 'other';
  const parentId = inForceOn(organisation.parents, day)?.parentId;
  return parentId === undefined
    ? { organisationId, code, name, kind }
    : { organisationId, code, name, kind, parentId };
};

const beneath = (children: Map<string, Unplaced[]>, parentId: string): Unplaced[] => {
  const known = children.get(parentId);
  if (known) return known;
  const fresh: Unplaced[] = [];
  children.set(parentId, fresh);
  return fresh;
};

const place = (
  siblings: readonly Unplaced[],
  ancestorIds: readonly string[],
  children: ReadonlyMap<string, readonly Unplaced[]>,
  nodes: TreeNode[],
): void => {
  const inOrder = siblings.length > 1 ? siblings.toSorted(byCode) : siblings;
  for (const node of inOrder) {
    nodes.push({ ...node, ancestorIds, depth: ancestorIds.length });
    const below = children.get(node.organisationId);
    if (below) place(below, [...ancestorIds, node.organisationId], children, nodes);
  }
};

const byCode = (one: Unplaced, other: Unplaced): number => {
  if (one.code === other.code) return 0;
  return one.code < other.code ? -1 : 1;
};
