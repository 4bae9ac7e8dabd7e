import { headerOf } from '@kaoping/spreadsheets/plain-text';

/** Something that a column may be named after. */
export interface Named {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** The parts of a title, such as 民主测评·群众·优秀, are set apart so. */
const PART_MARK = '·';

/**
 * Items by all headers that stand for them; look up with {@link headerOf}.
 *
 * Names are unique and win over titles; whole titles win over their last parts, so that 优秀 alone will do where
 * nothing else ends so. What is left with several items can only be told apart by name. Any other part of a title
 * will do where only one item has it: the heading of several is a subtotal's, which nobody enters.
 */
export const itemsByHeader = <Item extends Named>(
  items: readonly Item[],
  renamed: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, readonly Item[]> => {
  const found = new Map<string, readonly Item[]>();
  const byName = new Map(items.map((item) => [item.name, item]));
  const tiers = [
    onlyOne(byHeader(items, ({ title }) => [...innerParts(title.zh), ...innerParts(title.en)])),
    byHeader(items, ({ title }) => [...lastParts(title.zh), ...lastParts(title.en)]),
    byHeader(items, ({ title }) => [title.zh, title.en]),
    byHeader(items, ({ name }) => [name]),
  ];
  for (const tier of tiers) for (const [header, named] of tier) found.set(header, named);
  for (const [header, name] of renamed) {
    const item = byName.get(name);
    if (item !== undefined) found.set(headerOf(header), [item]);
  }
  return found;
};

const byHeader = <Item extends Named>(
  items: readonly Item[],
  texts: (item: Item) => readonly string[],
): Map<string, readonly Item[]> => {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    for (const header of new Set(texts(item).map(headerOf))) {
      found.set(header, [...(found.get(header) ?? []), item]);
    }
  }
  return found;
};

const onlyOne = <Item>(found: Map<string, readonly Item[]>): Map<string, readonly Item[]> =>
  new Map([...found].filter(([, items]) => items.length === 1));

/** Every run of parts of `a·b·c`: `a`, `a·b`, `b`, and so on. */
const innerParts = (title: string): readonly string[] => {
  const parts = title.split(PART_MARK);
  return parts.flatMap((_part, from) =>
    parts.slice(from).map((_last, length) => parts.slice(from, from + length + 1).join(PART_MARK)),
  );
};

/** `a·b·c` ends in `b·c` and in `c`. */
const lastParts = (title: string): readonly string[] => {
  const parts = title.split(PART_MARK);
  return parts.slice(1).map((_part, at) => parts.slice(at + 1).join(PART_MARK));
};
