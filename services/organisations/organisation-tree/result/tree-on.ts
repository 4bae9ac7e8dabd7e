import type { OrganisationFacts, OrganisationKind } from './organisation-facts.ts';
import { dayNumber, isThereOn, treeTimelineOf, valueOn, type TreeTimeline } from './tree-timeline.ts';

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

/**
 * The tree of a day in tree order: each organisation right before those below it, neighbours by code. Ended
 * organisations, and those not founded yet, are left out.
 */
export const layOut = (timeline: TreeTimeline, day: string): readonly TreeNode[] => {
  const on = dayNumber(day);
  const siblings = siblingsOn(timeline, on);
  const nodes: TreeNode[] = [];
  const place = (first: number, ancestorIds: readonly string[]): void => {
    for (let at = first; at >= 0; at = siblings.next[at] ?? NOBODY) {
      const node = nodeOf(timeline, at, on, ancestorIds);
      nodes.push(node);
      const firstBelow = siblings.firstBelow[at] ?? NOBODY;
      if (firstBelow >= 0) place(firstBelow, [...ancestorIds, node.organisationId]);
    }
  };
  place(siblings.firstBelow[timeline.ids.length] ?? NOBODY, []);
  return nodes;
};

/** {@link layOut} of organisations that are asked for one day only. */
export const treeOn = (facts: Iterable<OrganisationFacts>, day: string): readonly TreeNode[] =>
  layOut(treeTimelineOf(facts), day);

/** Stands for no organisation where a place is expected. */
const NOBODY = -1;

/** Who comes first below each organisation, and next beside it, by places; the top is the place after the last. */
interface Siblings {
  readonly firstBelow: Int32Array;
  readonly next: Int32Array;
}

const siblingsOn = (timeline: TreeTimeline, day: number): Siblings => {
  const top = timeline.ids.length;
  const firstBelow = new Int32Array(top + 1).fill(NOBODY);
  const next = new Int32Array(top).fill(NOBODY);
  // From the last to the first, so that the first of them is put in front of all others in the end.
  for (let at = top - 1; at >= 0; at -= 1) {
    if (!isThereOn(timeline, at, day)) continue;
    const above = valueOn(timeline.parents, at, day) ?? top;
    next[at] = firstBelow[above] ?? NOBODY;
    firstBelow[above] = at;
  }
  return { firstBelow, next };
};

const nodeOf = (
  timeline: TreeTimeline,
  at: number,
  day: number,
  ancestorIds: readonly string[],
): TreeNode => {
  const organisationId = timeline.ids[at] ?? '';
  const code = timeline.codes[at] ?? '';
  const name = valueOn(timeline.names, at, day) ?? code;
  const kind = valueOn(timeline.kinds, at, day) ?? 'other';
  const depth = ancestorIds.length;
  const parentId = ancestorIds[depth - 1];
  // Written out twice: made by copying, twenty thousand of them take several times as long.
  return parentId === undefined
    ? { organisationId, code, name, kind, ancestorIds, depth }
    : { organisationId, code, name, kind, parentId, ancestorIds, depth };
};
