import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CheckpointMove, DocumentQuery, TenantId } from '@kaoping/event-sourcing';
import type { CheckedChange, CheckedPut } from '../documents/checked-change.ts';
import type { DocumentRow } from '../documents/make-page.ts';
import { VersionConflict } from '../errors/read-model-errors.ts';

const STATEMENTS = {
  get: `SELECT key, version, data AS dataText FROM documents
    WHERE tenant_id = ? AND collection = ? AND key = ?`,
  stored: 'SELECT version, indexes FROM documents WHERE tenant_id = ? AND collection = ? AND key = ?',
  put: `INSERT INTO documents (tenant_id, collection, key, version, data, indexes) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (tenant_id, collection, key)
    DO UPDATE SET version = excluded.version, data = excluded.data, indexes = excluded.indexes`,
  remove: 'DELETE FROM documents WHERE tenant_id = ? AND collection = ? AND key = ?',
  addIndex: `INSERT INTO document_indexes (tenant_id, collection, name, value, key) VALUES (?, ?, ?, ?, ?)`,
  removeIndexes: 'DELETE FROM document_indexes WHERE tenant_id = ? AND collection = ? AND key = ?',
  listByKey: `SELECT key, version, data AS dataText FROM documents
    WHERE tenant_id = ? AND collection = ? AND key > ? ORDER BY key LIMIT ?`,
  listByIndex: `SELECT documents.key, documents.version, documents.data AS dataText
    FROM document_indexes AS listed
    JOIN documents ON documents.tenant_id = listed.tenant_id
      AND documents.collection = listed.collection AND documents.key = listed.key
    WHERE listed.tenant_id = ? AND listed.collection = ? AND listed.name = ? AND listed.value = ?
      AND listed.key > ?
    ORDER BY listed.key LIMIT ?`,
  dropDocuments: 'DELETE FROM documents WHERE tenant_id = ? AND collection = ?',
  dropIndexes: 'DELETE FROM document_indexes WHERE tenant_id = ? AND collection = ?',
  checkpoint: 'SELECT position FROM checkpoints WHERE tenant_id = ? AND name = ?',
  moveCheckpoint: `INSERT INTO checkpoints (tenant_id, name, position) VALUES (?, ?, ?)
    ON CONFLICT (tenant_id, name) DO UPDATE SET position = excluded.position`,
  dropCheckpoint: 'DELETE FROM checkpoints WHERE tenant_id = ? AND name = ?',
} as const;

type Statements = Readonly<Record<keyof typeof STATEMENTS, StatementSync>>;

/** The tables of one tenant. Every statement names the tenant, which is given once, here. */
export class DocumentTables {
  readonly #tenant: TenantId;
  readonly #statements: Statements;

  constructor(database: DatabaseSync, tenant: TenantId) {
    this.#tenant = tenant;
    this.#statements = Object.fromEntries(
      Object.entries(STATEMENTS).map(([name, sql]) => [name, database.prepare(sql)]),
    ) as Statements;
  }

  get(collection: string, key: string): DocumentRow | undefined {
    return this.#statements.get.get(this.#tenant, collection, key) as DocumentRow | undefined;
  }

  /** The documents after a key, in order of key, at most so many. */
  after({ collection, where }: DocumentQuery, afterKey: string, count: number): readonly DocumentRow[] {
    const { listByKey, listByIndex } = this.#statements;
    const rows: unknown =
      where === undefined
        ? listByKey.all(this.#tenant, collection, afterKey, count)
        : listByIndex.all(this.#tenant, collection, where.index, where.equals, afterKey, count);
    return rows as readonly DocumentRow[];
  }

  checkpoint(name: string): number {
    return Number(this.#statements.checkpoint.get(this.#tenant, name)?.['position'] ?? 0);
  }

  /** @throws {VersionConflict} when the document is at another version than the change expects. */
  apply(change: CheckedChange): void {
    const { collection, key, expectedVersion } = change;
    const stored = this.#statements.stored.get(this.#tenant, collection, key);
    const actual = Number(stored?.['version'] ?? 0);
    if (actual !== expectedVersion)
      throw new VersionConflict(`${collection}/${key}`, expectedVersion, actual);
    if (change.kind === 'put') this.#put(change, stored?.['indexes']);
    else this.#remove(collection, key);
  }

  /** @throws {VersionConflict} when the checkpoint is not where the move starts. */
  moveCheckpoint({ name, from, to }: CheckpointMove): void {
    const actual = this.checkpoint(name);
    if (actual !== from) throw new VersionConflict(name, from, actual);
    this.#statements.moveCheckpoint.run(this.#tenant, name, to);
  }

  dropCollection(collection: string): void {
    this.#statements.dropIndexes.run(this.#tenant, collection);
    this.#statements.dropDocuments.run(this.#tenant, collection);
  }

  dropCheckpoint(name: string): void {
    this.#statements.dropCheckpoint.run(this.#tenant, name);
  }

  #put({ collection, key, expectedVersion, dataText, indexes }: CheckedPut, storedIndexes: unknown): void {
    const indexesText = JSON.stringify(indexes);
    this.#statements.put.run(this.#tenant, collection, key, expectedVersion + 1, dataText, indexesText);
    if (indexesText === storedIndexes) return;
    if (storedIndexes !== undefined) this.#statements.removeIndexes.run(this.#tenant, collection, key);
    for (const [name, value] of indexes) {
      this.#statements.addIndex.run(this.#tenant, collection, name, value, key);
    }
  }

  #remove(collection: string, key: string): void {
    this.#statements.removeIndexes.run(this.#tenant, collection, key);
    this.#statements.remove.run(this.#tenant, collection, key);
  }
}
