import type { CheckedChange } from '../documents/checked-change.ts';
import type { DocumentRow } from '../documents/make-page.ts';
import { VersionConflict } from '../errors/read-model-errors.ts';

/** A document with the values that it is listed by. */
interface IndexedRow extends DocumentRow {
  readonly indexes: ReadonlyMap<string, string>;
}

/** A collection, with its keys in order for as long as none comes or goes. */
interface Collection {
  readonly rows: Map<string, IndexedRow>;
  orderedKeys: readonly string[] | undefined;
}

/** By bytes of UTF-8, as a database compares: JavaScript's own order differs beyond the basic plane. */
const compareText = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

const orderedKeysOf = (collection: Collection): readonly string[] => {
  collection.orderedKeys ??= [...collection.rows.keys()].sort(compareText);
  return collection.orderedKeys;
};

/** The documents of one tenant. */
export class MemoryDocuments {
  readonly #collections = new Map<string, Collection>();

  get(collection: string, key: string): DocumentRow | undefined {
    return this.#collections.get(collection)?.rows.get(key);
  }

  /** The documents after a key, in order of key, at most so many. */
  after(
    name: string,
    afterKey: string,
    count: number,
    where: { readonly index: string; readonly equals: string } | undefined,
  ): readonly DocumentRow[] {
    const collection = this.#collections.get(name);
    if (collection === undefined) return [];
    const found: DocumentRow[] = [];
    for (const key of orderedKeysOf(collection)) {
      if (found.length === count) break;
      const row = collection.rows.get(key);
      if (row === undefined || compareText(key, afterKey) <= 0) continue;
      if (where === undefined || row.indexes.get(where.index) === where.equals) found.push(row);
    }
    return found;
  }

  /**
   * Checks that every change meets the version it expects, those of earlier changes to the same document counted.
   *
   * @throws {VersionConflict} at the first that does not.
   */
  check(changes: readonly CheckedChange[]): void {
    const versions = new Map<string, number>();
    for (const { kind, collection, key, expectedVersion } of changes) {
      const place = JSON.stringify([collection, key]);
      const actual = versions.get(place) ?? this.get(collection, key)?.version ?? 0;
      if (actual !== expectedVersion)
        throw new VersionConflict(`${collection}/${key}`, expectedVersion, actual);
      versions.set(place, kind === 'put' ? actual + 1 : 0);
    }
  }

  /** Applies changes that were checked. */
  apply(changes: readonly CheckedChange[]): void {
    for (const change of changes) {
      const collection = this.#collectionOf(change.collection);
      const known = collection.rows.size;
      if (change.kind === 'remove') collection.rows.delete(change.key);
      else {
        const { key, expectedVersion, dataText, indexes } = change;
        collection.rows.set(key, { key, version: expectedVersion + 1, dataText, indexes: new Map(indexes) });
      }
      if (collection.rows.size !== known) collection.orderedKeys = undefined;
    }
  }

  drop(collection: string): void {
    this.#collections.delete(collection);
  }

  #collectionOf(name: string): Collection {
    const known = this.#collections.get(name);
    if (known !== undefined) return known;
    const fresh: Collection = { rows: new Map(), orderedKeys: undefined };
    this.#collections.set(name, fresh);
    return fresh;
  }
}
