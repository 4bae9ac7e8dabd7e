import type { SourceNode } from './source-node.ts';

/** What a tree says, without places: texts, booleans, nulls, lists and maps without a prototype. */
export type PlainData = string | boolean | null | readonly PlainData[] | PlainMap;

/** A map of plain data. It has no prototype, so that no key can be taken for something inherited. */
export interface PlainMap {
  readonly [key: string]: PlainData;
}

/** Whether plain data is a map. */
export const isPlainMap = (data: PlainData | undefined): data is PlainMap =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** A map of plain data from its entries, in their order. */
export const plainMap = (entries: Iterable<readonly [string, PlainData]>): PlainMap =>
  Object.assign(Object.create(null) as PlainMap, Object.fromEntries(entries));

/** The tree's values alone. */
export const plainData = (node: SourceNode): PlainData => {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainData);
  return plainMap([...node.entries].map(([name, { value }]) => [name, plainData(value)]));
};
