import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CheckpointMove, DocumentQuery, RemoveDocument, TenantId } from '@kaoping/event-sourcing';
import type { CheckedChange, CheckedPut } from '../documents/checked-change.ts';
import type { DocumentRow } from '../documents/make-page.ts';
import { VersionConflict } from '../errors/read-model-errors.ts';

const STATEMENTS = {
  get: `SELECT key, version, data AS dataText FROM documents
    WHERE tenant_id = ? AND collection = ? AND key = ?`,
  stored: 'SELECT version, indexes FROM documents WHERE tenant_id = ? AND collection = ? AND key = ?',
  insert: `INSERT INTO documents (tenant_id, collection, key, version, data, indexes) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (tenant_id, collection, key) DO NOTHING`,
  rewrite: `UPDATE documents SET version = ?, data = ?
    WHERE tenant_id = ? AND collection = ? AND key = ? AND version = ? AND indexes = ?`,
  update: `UPDATE documents SET version = ?, data = ?, indexes = ?
    WHERE tenant_id = ? AND collection = ? AND key = ?`,
  remove: 'DELETE FROM documents WHERE tenant_id = ? AND collection = ? AND key = ?',
  addIndex: `INSERT INTO document_indexes (tenant_id, collection, name, value, key) VALUES (?, ?, ?, ?, ?)`,
  removeIndex: `DELETE FROM document_indexes
    WHERE tenant_id = ? AND collection = ? AND name = ? AND value = ? AND key = ?`,
  listByKey: `SELECT key, version, data AS dataText FROM documents
    WHERE tenant_id = ? AND collection = ? AND key > ? ORDER BY key LIMIT ?`,
  listByIndex: `SELECT documents.key, documents.version, documents.data AS dataText
    FROM document_indexes AS listed
    JOIN documents ON documents.tenant_id = listed.tenant_id
      AND documents.collection = listed.collection AND documents.key = listed.key
    WHERE listed.tenant_id = ? AND listed.collection = ? AND listed.name = ? AND listed.value = ?
      AND listed.key > ?
    ORDER BY listed.key LIMIT ?`,
  dropDocuments: `DELETE FROM documents WHERE tenant_id = ?1 AND collection = ?2 AND key IN
    (SELECT key FROM documents WHERE tenant_id = ?1 AND collection = ?2 LIMIT ?3)`,
  dropIndexes: `DELETE FROM document_indexes WHERE tenant_id = ?1 AND collection = ?2 AND (name, value, key) IN
    (SELECT name, value, key FROM document_indexes WHERE tenant_id = ?1 AND collection = ?2 LIMIT ?3)`,
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
    if (change.kind === 'remove') this.#remove(change);
    else if (change.expectedVersion === 0) this.#insert(change);
    else this.#update(change);
  }

  /** @throws {VersionConflict} when the checkpoint is not where the move starts. */
  moveCheckpoint({ name, from, to }: CheckpointMove): void {
    const actual = this.checkpoint(name);
    if (actual !== from) throw new VersionConflict(name, from, actual);
    this.#statements.moveCheckpoint.run(this.#tenant, name, to);
  }

  /** Drops some documents of a collection; true once there is none left. */
  dropSome(collection: string, count: number): boolean {
    const { dropIndexes, dropDocuments } = this.#statements;
    const dropped = [dropIndexes, dropDocuments].map((drop) => drop.run(this.#tenant, collection, count));
    return dropped.every(({ changes }) => Number(changes) < count);
  }

  dropCheckpoint(name: string): void {
    this.#statements.dropCheckpoint.run(this.#tenant, name);
  }

  #insert(change: CheckedPut): void {
    const { collection, key, dataText, indexes } = change;
    const { insert } = this.#statements;
    const inserted = insert.run(this.#tenant, collection, key, 1, dataText, JSON.stringify(indexes));
    if (Number(inserted.changes) === 0) this.#storedFor(change);
    this.#addIndexes(change);
  }

  /** Mostly the document is listed as before, and nothing has to be read. */
  #update(change: CheckedPut): void {
    const { collection, key, expectedVersion, dataText, indexes } = change;
    const { rewrite, update } = this.#statements;
    const indexesText = JSON.stringify(indexes);
    const place = [this.#tenant, collection, key] as const;
    const version = expectedVersion + 1;
    const rewritten = rewrite.run(version, dataText, ...place, expectedVersion, indexesText);
    if (Number(rewritten.changes) === 1) return;
    const before = this.#storedFor(change);
    update.run(version, dataText, indexesText, ...place);
    this.#removeIndexes(collection, key, before);
    this.#addIndexes(change);
  }

  #remove(change: RemoveDocument): void {
    const { collection, key } = change;
    this.#removeIndexes(collection, key, this.#storedFor(change));
    this.#statements.remove.run(this.#tenant, collection, key);
  }

  /** By what the document is listed, as it is stored. */
  #storedFor({ collection, key, expectedVersion }: CheckedChange): string {
    const stored = this.#statements.stored.get(this.#tenant, collection, key);
    const actual = Number(stored?.['version'] ?? 0);
    if (actual !== expectedVersion)
      throw new VersionConflict(`${collection}/${key}`, expectedVersion, actual);
    return String(stored?.['indexes'] ?? '[]');
  }

  #addIndexes({ collection, key, indexes }: CheckedPut): void {
    for (const [name, value] of indexes) {
      this.#statements.addIndex.run(this.#tenant, collection, name, value, key);
    }
  }

  #removeIndexes(collection: string, key: string, indexesText: string): void {
    for (const [name, value] of JSON.parse(indexesText) as CheckedPut['indexes']) {
      this.#statements.removeIndex.run(this.#tenant, collection, name, value, key);
    }
  }
}
