import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  DocumentPage,
  DocumentQuery,
  ReadModelCommit,
  StoredDocument,
  TenantId,
  TenantReadModels,
} from '@kaoping/event-sourcing';
import { checkChange } from '../documents/checked-change.ts';
import { decodeCursor } from '../documents/document-cursor.ts';
import { makePage, toDocument } from '../documents/make-page.ts';
import { pageSize } from '../documents/page-size.ts';
import { ReadModelsBusy, ReadModelsClosed } from '../errors/read-model-errors.ts';
import { DocumentTables } from './document-tables.ts';
import { patiently } from './lock-patience.ts';
import { transact } from './transact.ts';

/** Documents that are dropped in one transaction: a few milliseconds. */
const DROPPED_AT_ONCE = 1_000;

/** One tenant's read models in an open file. */
export class SqliteTenantReadModels implements TenantReadModels {
  readonly tenantId: TenantId;
  readonly #database: DatabaseSync;
  readonly #tables: DocumentTables;

  constructor(tenant: TenantId, database: DatabaseSync) {
    this.tenantId = tenant;
    this.#database = database;
    this.#tables = new DocumentTables(database, tenant);
  }

  async get<Data>(collection: string, key: string): Promise<StoredDocument<Data> | undefined> {
    const row = await this.#patiently(() => this.#tables.get(collection, key));
    return row && toDocument<Data>(row);
  }

  async list<Data>(query: DocumentQuery): Promise<DocumentPage<Data>> {
    const size = pageSize(query);
    const afterKey = decodeCursor(this.tenantId, query);
    const rows = await this.#patiently(() => this.#tables.after(query, afterKey, size + 1));
    return makePage<Data>(this.tenantId, query, rows, size);
  }

  async commit({ changes, checkpoint }: ReadModelCommit): Promise<void> {
    const checked = changes.map(checkChange);
    await this.#write(() => {
      for (const change of checked) this.#tables.apply(change);
      if (checkpoint !== undefined) this.#tables.moveCheckpoint(checkpoint);
    });
  }

  async checkpoint(name: string): Promise<number> {
    return this.#patiently(() => this.#tables.checkpoint(name));
  }

  async dropCollection(collection: string): Promise<void> {
    // Whoever asks meanwhile is answered in between.
    while (!(await this.#dropSome(collection))) await nextTurn();
  }

  async dropCheckpoint(name: string): Promise<void> {
    await this.#write(() => {
      this.#tables.dropCheckpoint(name);
    });
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #dropSome(collection: string): Promise<boolean> {
    return this.#write(() => this.#tables.dropSome(collection, DROPPED_AT_ONCE));
  }

  #write<Result>(work: () => Result): Promise<Result> {
    return this.#patiently(() => transact(this.#database, work));
  }

  #patiently<Result>(attempt: () => Result): Promise<Result> {
    return patiently(
      () => {
        if (!this.#database.isOpen) throw new ReadModelsClosed();
        return attempt();
      },
      () => new ReadModelsBusy(this.tenantId),
    );
  }
}
