import type { PutDocument, RemoveDocument, TenantReadModels } from '../ports/read-models.port.ts';
import { orUnavailable } from '../subscriptions/unavailable.ts';
import type { Rows } from './projection.ts';
import type { RememberedRow, RowMemory } from './row-memory.ts';

/** Names the collection of a projection's table in one build of it. */
export const collectionName = (build: string, table: string): string => `${build}/${table}`;

interface StagedRow {
  readonly storedVersion: number;
  readonly data: unknown;
  readonly indexes?: Readonly<Record<string, string>>;
  readonly isChanged: boolean;
}

/** Rows read and changed during one batch, held back until they are committed together. */
export class StagedRows implements Rows {
  private readonly staged = new Map<string, Map<string, StagedRow>>();

  constructor(
    private readonly readModels: TenantReadModels,
    private readonly build: string,
    private readonly memory: RowMemory,
  ) {}

  async get<Data>(table: string, key: string): Promise<Data | undefined> {
    return (await this.load(table, key)).data as Data | undefined;
  }

  put(table: string, key: string, data: unknown, indexes?: Readonly<Record<string, string>>): void {
    this.change(table, key, { data, ...(indexes && { indexes }) });
  }

  remove(table: string, key: string): void {
    this.change(table, key, { data: undefined });
  }

  /** The changes to commit. */
  async changes(): Promise<readonly (PutDocument | RemoveDocument)[]> {
    const changes: (PutDocument | RemoveDocument)[] = [];
    for (const [table, rows] of this.staged) {
      for (const [key, row] of rows) {
        const change = row.isChanged && (await this.changeOf(table, key, row));
        if (change) changes.push(change);
      }
    }
    return changes;
  }

  /** Remembers the changes that were committed, so that the next batch need not read them. */
  remember(changes: readonly (PutDocument | RemoveDocument)[]): void {
    for (const change of changes) {
      const key = memoryKey(change.collection, change.key);
      if (change.kind === 'remove') this.memory.remember(key, {});
      else
        this.memory.remember(key, { document: { version: change.expectedVersion + 1, data: change.data } });
    }
  }

  private async changeOf(
    table: string,
    key: string,
    row: StagedRow,
  ): Promise<PutDocument | RemoveDocument | undefined> {
    const collection = collectionName(this.build, table);
    const expectedVersion = row.storedVersion >= 0 ? row.storedVersion : await this.storedVersion(table, key);
    if (row.data === undefined) {
      return expectedVersion === 0 ? undefined : { kind: 'remove', collection, key, expectedVersion };
    }
    const { data, indexes } = row;
    return { kind: 'put', collection, key, expectedVersion, data, ...(indexes && { indexes }) };
  }

  private change(
    table: string,
    key: string,
    change: { readonly data: unknown; readonly indexes?: Readonly<Record<string, string>> },
  ): void {
    const rows = this.rowsOf(table);
    // A row put before it was read has its stored version looked up at the end.
    const storedVersion = rows.get(key)?.storedVersion ?? -1;
    rows.set(key, { ...change, storedVersion, isChanged: true });
  }

  private async load(table: string, key: string): Promise<StagedRow> {
    const rows = this.rowsOf(table);
    const staged = rows.get(key);
    if (staged) return staged;
    const { document } = await this.fetch(table, key);
    const loaded = { storedVersion: document?.version ?? 0, data: document?.data, isChanged: false };
    rows.set(key, loaded);
    return loaded;
  }

  private async storedVersion(table: string, key: string): Promise<number> {
    return (await this.fetch(table, key)).document?.version ?? 0;
  }

  private async fetch(table: string, key: string): Promise<RememberedRow> {
    const collection = collectionName(this.build, table);
    const remembered = this.memory.recall(memoryKey(collection, key));
    if (remembered) return remembered;
    const document = await orUnavailable('the read models cannot be read', () =>
      this.readModels.get(collection, key),
    );
    const row = document ? { document } : {};
    this.memory.remember(memoryKey(collection, key), row);
    return row;
  }

  private rowsOf(table: string): Map<string, StagedRow> {
    const rows = this.staged.get(table) ?? new Map<string, StagedRow>();
    this.staged.set(table, rows);
    return rows;
  }
}

const memoryKey = (collection: string, key: string): string => `${collection} ${key}`;
