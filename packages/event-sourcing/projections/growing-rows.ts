import type { PutDocument, RemoveDocument, TenantReadModels } from '../ports/read-models.port.ts';
import { orUnavailable } from '../subscriptions/unavailable.ts';
import { changedRow, readRow, type HeldRow } from './held-row.ts';
import type { Rows } from './projection.ts';
import { collectionName } from './staged-rows.ts';

/** What was held before a batch changed it: nothing, where the row was not held. */
interface Undo {
  readonly table: Map<string, HeldRow>;
  readonly key: string;
  readonly before: HeldRow | undefined;
}

const NOTHING = Promise.resolve(undefined);

/**
 * The rows of a build while it grows, held in memory over many batches, so that a row that changes a thousand times
 * is written once. What a batch that failed did to them is undone.
 */
export class GrowingRows implements Rows {
  private readonly tables = new Map<string, Map<string, HeldRow>>();
  private undos: Undo[] = [];
  private batch = 0;
  /** The last batch that is stored. */
  private settledBatch = 0;
  /** True while every row of the build is held: what is not, does not exist. */
  private isWhole = false;
  private characters = 0;
  private changed = 0;

  constructor(
    private readonly readModels: TenantReadModels,
    private readonly build: string,
  ) {}

  /** Characters of everything that is held, about. */
  get heldCharacters(): number {
    return this.characters;
  }

  /** How many rows are held that are not stored as they are. */
  get changedCount(): number {
    return this.changed;
  }

  /** Lets go of everything; `isEmpty` tells that nothing is stored of this build. */
  forgetAll(isEmpty: boolean): void {
    this.tables.clear();
    this.undos = [];
    this.isWhole = isEmpty;
    this.characters = 0;
    this.changed = 0;
  }

  /** From here on everything can be undone together. */
  begin(): void {
    this.undos = [];
    this.batch += 1;
  }

  /** Puts everything back as it was at the last {@link begin}. */
  undo(): void {
    for (const { table, key, before } of this.undos.reverse()) {
      this.count(table.get(key), before);
      if (before) table.set(key, before);
      else table.delete(key);
    }
    this.undos = [];
  }

  get<Data>(table: string, key: string): Promise<Data | undefined> {
    const row = this.tableOf(table).get(key);
    if (!row) return this.isWhole ? NOTHING : this.fetch(table, key).then(({ data }) => data as Data);
    row.usedInBatch = this.batch;
    return Promise.resolve(row.data as Data | undefined);
  }

  put(table: string, key: string, data: unknown, indexes?: Readonly<Record<string, string>>): void {
    this.change(table, key, data, indexes);
  }

  remove(table: string, key: string): void {
    this.change(table, key, undefined);
  }

  /** The changes since the last {@link settle}, in order of their keys: neighbours lie together in a store. */
  async changes(): Promise<readonly (PutDocument | RemoveDocument)[]> {
    const changes: (PutDocument | RemoveDocument)[] = [];
    for (const [table, rows] of this.tables) {
      const collection = collectionName(this.build, table);
      const changed = [...rows].filter(([, row]) => row.isChanged);
      for (const [key, row] of changed.sort(([one], [other]) => (one < other ? -1 : 1))) {
        // A row put before it was read has its stored version looked up at the end.
        row.storedVersion ??= await this.storedVersion(table, key);
        const { storedVersion: expectedVersion, data, indexes } = row;
        if (data !== undefined) {
          changes.push({ kind: 'put', collection, key, expectedVersion, data, ...(indexes && { indexes }) });
        } else if (expectedVersion > 0) changes.push({ kind: 'remove', collection, key, expectedVersion });
      }
    }
    return changes;
  }

  /** The changes are stored. Lets go of rows while more than so many characters are held. */
  settle(charactersToKeep: number): void {
    this.undos = [];
    this.changed = 0;
    for (const rows of this.tables.values()) {
      for (const row of rows.values()) {
        if (row.isChanged) row.storedVersion = row.data === undefined ? 0 : (row.storedVersion ?? 0) + 1;
        row.isChanged = false;
      }
    }
    // What was asked for lately will be asked for again.
    if (this.characters > charactersToKeep) this.letGo((row) => row.usedInBatch <= this.settledBatch);
    if (this.characters > charactersToKeep) this.letGo(() => true);
    this.settledBatch = this.batch;
  }

  private letGo(isOver: (row: HeldRow) => boolean): void {
    this.isWhole = false;
    for (const rows of this.tables.values()) {
      for (const [key, row] of rows) {
        if (!isOver(row)) continue;
        this.characters -= row.characters;
        rows.delete(key);
      }
    }
  }

  private change(
    tableName: string,
    key: string,
    data: unknown,
    indexes?: Readonly<Record<string, string>>,
  ): void {
    const table = this.tableOf(tableName);
    const before = table.get(key);
    const row = changedRow(before, this.isWhole ? 0 : undefined, { data, indexes, batch: this.batch });
    if (before?.changedInBatch !== this.batch) this.undos.push({ table, key, before });
    this.count(before, row);
    table.set(key, row);
  }

  /** Keeps the sums when one row takes the place of another. */
  private count(before: HeldRow | undefined, after: HeldRow | undefined): void {
    this.add(after, 1);
    this.add(before, -1);
  }

  private add(row: HeldRow | undefined, times: 1 | -1): void {
    if (!row) return;
    this.characters += row.characters * times;
    if (row.isChanged) this.changed += times;
  }

  private async fetch(table: string, key: string): Promise<HeldRow> {
    const document = await orUnavailable('the read models cannot be read', () =>
      this.readModels.get(collectionName(this.build, table), key),
    );
    const held = this.tableOf(table).get(key);
    if (held) return held;
    const row = readRow(document, this.batch);
    this.count(undefined, row);
    this.tableOf(table).set(key, row);
    return row;
  }

  private async storedVersion(table: string, key: string): Promise<number> {
    const document = await orUnavailable('the read models cannot be read', () =>
      this.readModels.get(collectionName(this.build, table), key),
    );
    return document?.version ?? 0;
  }

  private tableOf(name: string): Map<string, HeldRow> {
    const known = this.tables.get(name);
    if (known) return known;
    const table = new Map<string, HeldRow>();
    this.tables.set(name, table);
    return table;
  }
}
