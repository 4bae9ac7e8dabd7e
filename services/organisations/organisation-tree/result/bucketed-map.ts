/** How many shelves there are, and buckets on each, a power of two: 50,000 entries come to about 12 in a bucket. */
const WIDTH = 64;

/** Few keys beside their values: plain lists take a third of what an object of changing keys does. */
interface Bucket<Value> {
  readonly keys: readonly string[];
  readonly values: readonly Value[];
}

type Shelf<Value> = readonly (Bucket<Value> | null)[];

/**
 * A map that never changes and is cheap to differ from: a change copies the small buckets that it touches and the
 * shelves they stand on, where copying 20,000 entries for each of thousands of events would take minutes. Plain JSON.
 */
export interface BucketedMap<Value> {
  readonly size: number;
  readonly shelves: readonly (Shelf<Value> | null)[];
}

/** A map of nothing. */
export const emptyMap: BucketedMap<never> = { size: 0, shelves: [] };

/** The value of a key, if it has one. */
export const valueOf = <Value>({ shelves }: BucketedMap<Value>, key: string): Value | undefined => {
  const hash = hashOf(key);
  const bucket = shelves[shelfOf(hash)]?.[placeOf(hash)];
  const at = bucket?.keys.indexOf(key) ?? -1;
  return at === -1 ? undefined : bucket?.values[at];
};

/** The map with some values put, or removed where they are undefined; of two for one key the later counts. */
export const withValues = <Value>(
  map: BucketedMap<Value>,
  changes: Iterable<readonly [string, Value | undefined]>,
): BucketedMap<Value> => {
  const shelves = copyOf(map.shelves);
  const copies = new Map<number, (Bucket<Value> | null)[]>();
  let { size } = map;
  for (const [key, value] of changes) {
    const hash = hashOf(key);
    const shelf = copies.get(shelfOf(hash)) ?? copyOf(shelves[shelfOf(hash)] ?? []);
    copies.set(shelfOf(hash), shelf);
    const before = shelf[placeOf(hash)] ?? EMPTY;
    const after = value === undefined ? without(before, key) : withValue(before, key, value);
    shelf[placeOf(hash)] = after;
    size += after.keys.length - before.keys.length;
  }
  for (const [number, shelf] of copies) shelves[number] = shelf;
  return { size, shelves };
};

/** All values, in an order that only depends on their keys and on when they came. */
export const valuesOf = function* <Value>({ shelves }: BucketedMap<Value>): Generator<Value> {
  for (const shelf of shelves) for (const bucket of shelf ?? []) if (bucket) yield* bucket.values;
};

const EMPTY: Bucket<never> = { keys: [], values: [] };

const copyOf = <Item>(items: readonly (Item | null)[]): (Item | null)[] =>
  items.length === 0 ? new Array<null>(WIDTH).fill(null) : [...items];

// `concat` and `with` make lists without room to grow, which thousands of small lists would not use.
const withValue = <Value>({ keys, values }: Bucket<Value>, key: string, value: Value): Bucket<Value> => {
  const at = keys.indexOf(key);
  return at === -1
    ? { keys: keys.concat(key), values: values.concat([value]) }
    : { keys, values: values.with(at, value) };
};

const without = <Value>(bucket: Bucket<Value>, key: string): Bucket<Value> => {
  const at = bucket.keys.indexOf(key);
  if (at === -1) return bucket;
  return { keys: bucket.keys.toSpliced(at, 1), values: bucket.values.toSpliced(at, 1) };
};

/** FNV-1a over code units: the same on every machine. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};

const placeOf = (hash: number): number => hash % WIDTH;

const shelfOf = (hash: number): number => (hash >>> 6) % WIDTH;
