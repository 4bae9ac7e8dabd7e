import {
  tenantId,
  type ReadModels,
  type StoredDocument,
  type TenantReadModels,
} from '@kaoping/event-sourcing';

/** Read models on storage of their own, as an adapter's spec opens them for one case. */
export interface ReadModelStorage {
  readonly readModels: ReadModels;
  /** Closes the read models and opens the same storage again; storage that does not last gives the same ones. */
  reopen(): Promise<ReadModels>;
  /** Lets go of everything, whether the read models were closed or not. */
  remove(): Promise<void>;
}

/** Opens read models on empty storage. */
export type OpenReadModelStorage = () => Promise<ReadModelStorage>;

/** What a case of the contract works with; made anew before each. */
export interface ReadModelScene {
  readonly storage: ReadModelStorage;
  /** The read models of the tenant "louxing". */
  readonly louxing: TenantReadModels;
  /** The read models of the tenant "shuangfeng". */
  readonly shuangfeng: TenantReadModels;
}

/** The two tenants of every case. */
export const LOUXING = tenantId('louxing');
export const SHUANGFENG = tenantId('shuangfeng');

/** Registers what opens and removes the storage of each case; the scene is there while a case runs. */
export const readModelSceneFor = (open: OpenReadModelStorage): (() => ReadModelScene) => {
  let scene: ReadModelScene | undefined;
  beforeEach(async () => {
    const storage = await open();
    scene = {
      storage,
      louxing: await storage.readModels.forTenant(LOUXING),
      shuangfeng: await storage.readModels.forTenant(SHUANGFENG),
    };
  });
  afterEach(async () => {
    await scene?.storage.remove();
    scene = undefined;
  });
  return () => scene!;
};

/** A put into the collection "towns", new unless an expected version is given. */
export const putTown = (
  key: string,
  data: unknown,
  {
    expectedVersion = 0,
    indexes,
  }: { expectedVersion?: number; indexes?: Readonly<Record<string, string>> } = {},
) => ({
  kind: 'put' as const,
  collection: 'towns',
  key,
  expectedVersion,
  data,
  ...(indexes === undefined ? {} : { indexes }),
});

/** A removal from the collection "towns". */
export const removeTown = (key: string, expectedVersion: number) => ({
  kind: 'remove' as const,
  collection: 'towns',
  key,
  expectedVersion,
});

/** A document as one line: its key, version and data. */
export const outlineOf = ({ key, version, data }: StoredDocument): string =>
  `${key}@${version} ${JSON.stringify(data)}`;

/** Every document of a collection, or of one value in an index, page after page. */
export const readAll = async (
  readModels: TenantReadModels,
  collection: string,
  { where, limit }: { where?: { index: string; equals: string }; limit?: number } = {},
): Promise<readonly StoredDocument[]> => {
  const found: StoredDocument[] = [];
  let cursor: string | undefined;
  do {
    const page = await readModels.list({
      collection,
      ...(where && { where }),
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
    });
    found.push(...page.documents);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
};

/** The lines of every document of the collection "towns". */
export const townsOf = async (readModels: TenantReadModels): Promise<readonly string[]> =>
  (await readAll(readModels, 'towns')).map(outlineOf);

/** The stable codes of the refusals, which every adapter shares. */
export const VERSION_CONFLICT = { code: 'READ_MODEL.VERSION_CONFLICT' };
export const MALFORMED_CURSOR = { code: 'READ_MODEL.MALFORMED_CURSOR' };
export const MALFORMED_DOCUMENT = { code: 'READ_MODEL.MALFORMED_DOCUMENT' };
export const CLOSED = { code: 'READ_MODEL.CLOSED' };
