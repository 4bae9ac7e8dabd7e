import type { FilePath } from '../problem.ts';
import { scalarOffset } from './scalar-offset.ts';
import type { SourceMap, SourceNode } from './source-node.ts';

/** Whether a problem lies with a key or with the value under it. */
export type Spot = 'key' | 'value';

/** How far a path could be followed. */
export interface Found {
  /** Characters from the start of the text. */
  readonly at: number;
  /** How many parts of the path stand in the file; the rest is missing there. */
  readonly depth: number;
}

/**
 * Finds what a path names: the value itself where it is a scalar, the key of a map or list. Where the path leads to
 * nothing, the last part of it that stands in the file. `offset` counts characters into the text at the path, such as a
 * place in a formula; `spot` is `key` for problems with the key itself, such as an unknown one.
 */
export const locateIn = (
  root: SourceMap,
  text: string,
  wanted: { path: FilePath; offset?: number | undefined; spot?: Spot },
): Found => {
  const { path, offset, spot = 'value' } = wanted;
  let node: SourceNode = root;
  let keyAt = root.start;
  let depth = 0;
  for (const part of path) {
    const child = childOf(node, part);
    if (!child) break;
    node = child.node;
    keyAt = child.keyAt;
    depth += 1;
  }
  if (spot === 'key' || node.kind !== 'scalar' || node.value === null) return { at: keyAt, depth };
  return { at: offset === undefined ? node.start : scalarOffset(text, node, offset), depth };
};

const childOf = (
  node: SourceNode,
  part: string | number,
): { node: SourceNode; keyAt: number } | undefined => {
  if (node.kind === 'list') {
    const item = typeof part === 'number' ? node.items[part] : undefined;
    return item && { node: item, keyAt: item.start };
  }
  const entry = node.kind === 'map' ? node.entries.get(String(part)) : undefined;
  return entry && { node: entry.value, keyAt: entry.key.start };
};
