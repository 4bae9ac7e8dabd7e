import type { CanonicalMap, CanonicalValue } from '../canonical/canonical-scheme.ts';
import type { FilePath } from '../problem.ts';

/** One place where two canonical forms differ. Both paths are the same unless something moved. */
export interface TreeChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'reordered';
  /** Where in the later form; in the earlier one for what was removed. */
  readonly path: FilePath;
  /** Where in the earlier form. */
  readonly from: FilePath;
  readonly before?: CanonicalValue;
  readonly after?: CanonicalValue;
}

/**
 * All places where two canonical forms differ: maps by key whatever their order, lists of things with a name by that
 * name, other lists as a whole. There is none exactly when both forms have the same canonical JSON.
 */
export const treeChanges = (
  before: CanonicalValue,
  after: CanonicalValue,
  place: ChangePlace = { path: [], from: [] },
): readonly TreeChange[] => {
  if (isMap(before) && isMap(after)) return mapChanges(before, after, place);
  if (isList(before) && isList(after)) return listChanges(before, after, place);
  return before === after ? [] : [{ kind: 'changed', ...place, before, after }];
};

/** A place in both forms. */
export interface ChangePlace {
  readonly path: FilePath;
  readonly from: FilePath;
}

/** Whether a value of the canonical form is a map. */
export const isMap = (value: CanonicalValue | undefined): value is CanonicalMap =>
  typeof value === 'object' && !Array.isArray(value);

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value);

const within = ({ path, from }: ChangePlace, part: string | number, earlier = part): ChangePlace => ({
  path: [...path, part],
  from: [...from, earlier],
});

const mapChanges = (before: CanonicalMap, after: CanonicalMap, place: ChangePlace): readonly TreeChange[] => {
  const removed = Object.entries(before).filter(([key]) => !Object.hasOwn(after, key));
  return [
    ...Object.entries(after).flatMap(([key, value]) => {
      const earlier = Object.hasOwn(before, key) ? before[key] : undefined;
      const there = within(place, key);
      return earlier === undefined
        ? [{ kind: 'added' as const, ...there, after: value }]
        : treeChanges(earlier, value, there);
    }),
    ...removed.map(([key, value]) => {
      const { from } = within(place, key);
      return { kind: 'removed' as const, path: from, from, before: value };
    }),
  ];
};

/** What items of a list are known by. */
const NAMES = ['grade', 'stage', 'at', 'part'] as const;

const nameOf = (item: CanonicalValue): string | undefined => {
  const name = isMap(item) ? NAMES.map((key) => item[key]).find((each) => each !== undefined) : undefined;
  return typeof name === 'string' ? name : undefined;
};

/** Names of all items; undefined where one has none or two have the same. */
const namesOf = (list: readonly CanonicalValue[]): readonly string[] | undefined => {
  const names = list.flatMap((item) => nameOf(item) ?? []);
  return new Set(names).size === list.length ? names : undefined;
};

const listChanges = (
  before: readonly CanonicalValue[],
  after: readonly CanonicalValue[],
  place: ChangePlace,
): readonly TreeChange[] => {
  const names = { before: namesOf(before), after: namesOf(after) };
  if (names.before && names.after) {
    return namedChanges({ names: names.before, items: before }, { names: names.after, items: after }, place);
  }
  const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
  return isSame ? [] : [{ kind: 'changed', ...place, before, after }];
};

/** Maps in one order, so that texts of equal values are equal. */
const sorted = (value: CanonicalValue): CanonicalValue => {
  if (isList(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
};

interface NamedList {
  readonly names: readonly string[];
  readonly items: readonly CanonicalValue[];
}

const namedChanges = (before: NamedList, after: NamedList, place: ChangePlace): readonly TreeChange[] => {
  const kept = after.names.filter((name) => before.names.includes(name));
  const keptBefore = before.names.filter((name) => after.names.includes(name));
  const moved = kept.some((name, index) => name !== keptBefore[index]);
  return [
    ...after.names.flatMap((name, index) =>
      itemChanges(before, name, after.items[index] ?? '', within(place, index)),
    ),
    ...before.names.flatMap((name, index) => {
      if (after.names.includes(name)) return [];
      const { from } = within(place, index);
      return [{ kind: 'removed' as const, path: from, from, before: before.items[index] ?? '' }];
    }),
    ...(moved ? [{ kind: 'reordered' as const, ...place, before: keptBefore, after: kept }] : []),
  ];
};

const itemChanges = (
  before: NamedList,
  name: string,
  item: CanonicalValue,
  place: ChangePlace,
): readonly TreeChange[] => {
  const earlier = before.names.indexOf(name);
  const value = before.items[earlier];
  if (value === undefined) return [{ kind: 'added', ...place, after: item }];
  return treeChanges(value, item, { path: place.path, from: [...place.from.slice(0, -1), earlier] });
};
