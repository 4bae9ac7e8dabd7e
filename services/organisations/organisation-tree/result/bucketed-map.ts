/** How many buckets there are, a power of two: 50,000 entries come to about 50 in each. */
const BUCKET_COUNT = 1_024;

type Bucket<Value> = Readonly<Record<string, Value>>;

/**
 * A map that never changes and is cheap to differ from: a change copies the buckets that it touches and no
 * other, where copying 20,000 entries for each of thousands of events would take minutes. Plain JSON.
 */
export interface BucketedMap<Value> {
  readonly size: number;
  readonly buckets: readonly (Bucket<Value> | null)[];
}

/** A map of nothing. */
export const emptyMap: BucketedMap<never> = { size: 0, buckets: [] };

/** The value of a key, if it has one. */
export const valueOf = <Value>({ buckets }: BucketedMap<Value>, key: string): Value | undefined =>
  buckets[bucketOf(key)]?.[slotOf(key)];

/** The map with some values put, or removed where they are undefined; of two for one key the later counts. */
export const withValues = <Value>(
  map: BucketedMap<Value>,
  changes: Iterable<readonly [string, Value | undefined]>,
): BucketedMap<Value> => {
  const buckets = map.buckets.length === 0 ? new Array<null>(BUCKET_COUNT).fill(null) : [...map.buckets];
  const copies = new Map<number, Record<string, Value>>();
  let { size } = map;
  for (const [key, value] of changes) {
    const number = bucketOf(key);
    const slot = slotOf(key);
    const copy = copies.get(number) ?? { ...(buckets[number] as Bucket<Value> | null) };
    copies.set(number, copy);
    if (slot in copy) size -= 1;
    if (value === undefined) {
      Reflect.deleteProperty(copy, slot);
    } else {
      copy[slot] = value;
      size += 1;
    }
  }
  const changed: (Bucket<Value> | null)[] = buckets;
  for (const [number, copy] of copies) changed[number] = copy;
  return { size, buckets: changed };
};

/** All values, in an order that only depends on their keys and on when they came. */
export const valuesOf = function* <Value>({ buckets }: BucketedMap<Value>): Generator<Value> {
  for (const bucket of buckets) if (bucket) yield* Object.values(bucket);
};

/** The sign before it keeps a key such as `constructor` or `12` from meaning something to the language. */
const slotOf = (key: string): string => `:${key}`;

/** FNV-1a over code units: the same on every machine. */
const bucketOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) & (BUCKET_COUNT - 1);
};
