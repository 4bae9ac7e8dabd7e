import {
  tenantId,
  type CheckpointMove,
  type DocumentPage,
  type DocumentQuery,
  type ReadModelCommit,
  type ReadModels,
  type StoredDocument,
  type TenantId,
  type TenantReadModels,
} from '@kaoping/event-sourcing';
import { checkChange } from '../documents/checked-change.ts';
import { decodeCursor } from '../documents/document-cursor.ts';
import { makePage, toDocument } from '../documents/make-page.ts';
import { pageSize } from '../documents/page-size.ts';
import { ReadModelsClosed, VersionConflict } from '../errors/read-model-errors.ts';
import { MemoryDocuments } from './memory-documents.ts';

class MemoryTenantReadModels implements TenantReadModels {
  readonly #documents = new MemoryDocuments();
  readonly #checkpoints = new Map<string, number>();

  constructor(
    readonly tenantId: TenantId,
    private readonly checkOpen: () => void,
  ) {}

  async get<Data>(collection: string, key: string): Promise<StoredDocument<Data> | undefined> {
    this.checkOpen();
    const row = this.#documents.get(collection, key);
    return row && toDocument<Data>(row);
  }

  async list<Data>(query: DocumentQuery): Promise<DocumentPage<Data>> {
    this.checkOpen();
    const size = pageSize(query);
    const afterKey = decodeCursor(this.tenantId, query);
    const rows = this.#documents.after(query.collection, afterKey, size + 1, query.where);
    return makePage<Data>(this.tenantId, query, rows, size);
  }

  async commit({ changes, checkpoint }: ReadModelCommit): Promise<void> {
    this.checkOpen();
    const checked = changes.map(checkChange);
    this.#documents.check(checked);
    if (checkpoint !== undefined) this.#checkCheckpoint(checkpoint);
    this.#documents.apply(checked);
    if (checkpoint !== undefined) this.#checkpoints.set(checkpoint.name, checkpoint.to);
  }

  async checkpoint(name: string): Promise<number> {
    this.checkOpen();
    return this.#checkpoints.get(name) ?? 0;
  }

  async dropCollection(collection: string): Promise<void> {
    this.checkOpen();
    this.#documents.drop(collection);
  }

  async dropCheckpoint(name: string): Promise<void> {
    this.checkOpen();
    this.#checkpoints.delete(name);
  }

  #checkCheckpoint({ name, from }: CheckpointMove): void {
    const actual = this.#checkpoints.get(name) ?? 0;
    if (actual !== from) throw new VersionConflict(name, from, actual);
  }
}

class MemoryReadModels implements ReadModels {
  readonly #tenants = new Map<TenantId, MemoryTenantReadModels>();
  #isClosed = false;

  async forTenant(given: TenantId): Promise<TenantReadModels> {
    this.#checkOpen();
    const tenant = tenantId(given);
    const known = this.#tenants.get(tenant);
    if (known !== undefined) return known;
    const fresh = new MemoryTenantReadModels(tenant, () => {
      this.#checkOpen();
    });
    this.#tenants.set(tenant, fresh);
    return fresh;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#tenants.clear();
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new ReadModelsClosed();
  }
}

/**
 * Opens read models that live as long as this object: for tests, and for trying the product out. They answer
 * exactly as the stored ones do, copies of the data included.
 */
export const openMemoryReadModels = (): ReadModels => new MemoryReadModels();
