import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { tenantId, type ReadModels } from '@kaoping/event-sourcing';
import { readModelsContract } from '@kaoping/testing';
import {
  ForeignReadModels,
  NewerReadModels,
  UnreadableReadModels,
  VersionConflict,
} from '../errors/read-model-errors.ts';
import { openSqliteReadModels } from './sqlite-read-models.ts';

const LOUXING = tenantId('louxing');
const SHUANGFENG = tenantId('shuangfeng');

const newDirectory = (): string => join(mkdtempSync(join(tmpdir(), 'kaoping-read-models-')), 'tenants');

const removeDirectory = (directory: string): void => {
  rmSync(dirname(directory), { recursive: true });
};

const fileOf = (directory: string, tenant: string): string => join(directory, tenant, 'read-models.sqlite');

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

const put = (key: string, data: unknown, expectedVersion = 0) =>
  ({ kind: 'put', collection: 'towns', key, expectedVersion, data }) as const;

readModelsContract(
  'in SQLite',
  async () => {
    const directory = newDirectory();
    let readModels = openSqliteReadModels({ directory });
    return {
      readModels,
      reopen: async () => {
        await readModels.close();
        readModels = openSqliteReadModels({ directory });
        return readModels;
      },
      remove: async () => {
        await readModels.close();
        removeDirectory(directory);
      },
    };
  },
  { isDurable: true },
);

describe('The files of SQLite read models', () => {
  let directory: string;
  let readModels: ReadModels;

  beforeEach(() => {
    directory = newDirectory();
    readModels = openSqliteReadModels({ directory });
  });

  afterEach(async () => {
    await readModels.close();
    removeDirectory(directory);
  });

  /** Runs statements on the closed file of louxing, as an operator or another version might. */
  const tamper = async (sql: string): Promise<void> => {
    await readModels.forTenant(LOUXING);
    await readModels.close();
    const database = new DatabaseSync(fileOf(directory, 'louxing'));
    database.exec(sql);
    database.close();
    readModels = openSqliteReadModels({ directory });
  };

  it('are for their owner alone, one for each tenant', async () => {
    await readModels.forTenant(LOUXING);
    expect(modeOf(directory)).toBe('700');
    expect(modeOf(join(directory, 'louxing'))).toBe('700');
    expect(modeOf(fileOf(directory, 'louxing'))).toBe('600');
    expect(modeOf(`${fileOf(directory, 'louxing')}-wal`)).toBe('600');
    expect(existsSync(fileOf(directory, 'shuangfeng'))).toBe(false);
  });

  it('are refused where they belong to another tenant, and opened once the right one is back', async () => {
    await readModels.forTenant(LOUXING);
    await readModels.close();
    mkdirSync(join(directory, 'shuangfeng'));
    copyFileSync(fileOf(directory, 'louxing'), fileOf(directory, 'shuangfeng'));

    readModels = openSqliteReadModels({ directory });
    await expect(readModels.forTenant(SHUANGFENG)).rejects.toThrow(ForeignReadModels);
    rmSync(fileOf(directory, 'shuangfeng'));
    await expect(readModels.forTenant(SHUANGFENG)).resolves.toMatchObject({ tenantId: SHUANGFENG });
  });

  it('answer nothing of another tenant even where its rows lie in the same file', async () => {
    const louxing = await readModels.forTenant(LOUXING);
    await louxing.commit({
      changes: [{ ...put('shijing', 1), indexes: { period: '2017-04' } }],
      checkpoint: { name: 'towns', from: 0, to: 5 },
    });
    await tamper(`
      UPDATE documents SET tenant_id = 'shuangfeng';
      UPDATE document_indexes SET tenant_id = 'shuangfeng';
      UPDATE checkpoints SET tenant_id = 'shuangfeng';
    `);
    const again = await readModels.forTenant(LOUXING);
    const where = { index: 'period', equals: '2017-04' };
    expect([
      await again.get('towns', 'shijing'),
      await again.list({ collection: 'towns' }),
      await again.list({ collection: 'towns', where }),
      await again.checkpoint('towns'),
    ]).toEqual([undefined, { documents: [] }, { documents: [] }, 0]);
  });

  it('leave the rows of another tenant in the same file as they are, whatever is written', async () => {
    const april = { period: '2017-04' };
    const fill = {
      changes: [{ ...put('shijing', 1), indexes: april }],
      checkpoint: { name: 'towns', from: 0, to: 5 },
    };
    await (await readModels.forTenant(LOUXING)).commit(fill);
    await tamper(`
      UPDATE documents SET tenant_id = 'shuangfeng';
      UPDATE document_indexes SET tenant_id = 'shuangfeng';
      UPDATE checkpoints SET tenant_id = 'shuangfeng';
    `);
    const louxing = await readModels.forTenant(LOUXING);
    await louxing.commit(fill);
    await louxing.commit({
      changes: [{ ...put('shijing', 2, 1), indexes: { period: '2017-05' } }],
      checkpoint: { name: 'towns', from: 5, to: 6 },
    });
    await louxing.commit({
      changes: [{ kind: 'remove', collection: 'towns', key: 'shijing', expectedVersion: 2 }],
    });
    await louxing.dropCollection('towns');
    await louxing.dropCheckpoint('towns');

    const database = new DatabaseSync(fileOf(directory, 'louxing'));
    const rowsOf = (table: string): unknown => database.prepare(`SELECT * FROM ${table}`).all();
    const tables = ['documents', 'document_indexes', 'checkpoints'].map(rowsOf);
    database.close();
    expect(tables).toMatchObject([
      [{ tenant_id: 'shuangfeng', key: 'shijing', version: 1, data: '1' }],
      [{ tenant_id: 'shuangfeng', key: 'shijing', value: '2017-04' }],
      [{ tenant_id: 'shuangfeng', name: 'towns', position: 5 }],
    ]);
  });

  it('are refused where a newer version wrote them', async () => {
    await tamper('PRAGMA user_version = 2');
    await expect(readModels.forTenant(LOUXING)).rejects.toThrow(NewerReadModels);
  });

  it('are refused where they are a database of something else', async () => {
    await tamper('PRAGMA application_id = 7');
    await expect(readModels.forTenant(LOUXING)).rejects.toThrow(UnreadableReadModels);
  });

  it('are refused where they are no database', async () => {
    mkdirSync(join(directory, 'louxing'), { recursive: true });
    writeFileSync(
      fileOf(directory, 'louxing'),
      'a note that was saved under the wrong name, long enough to read',
    );
    await expect(readModels.forTenant(LOUXING)).rejects.toThrow(UnreadableReadModels);
  });

  it('are read by one process while another one writes', async () => {
    const reader = openSqliteReadModels({ directory });
    const writing = await readModels.forTenant(LOUXING);
    const reading = await reader.forTenant(LOUXING);
    await writing.commit({ changes: [put('shijing', 1)], checkpoint: { name: 'towns', from: 0, to: 1 } });
    expect(await reading.get('towns', 'shijing')).toMatchObject({ data: 1 });

    await writing.commit({ changes: [put('shijing', 2, 1)], checkpoint: { name: 'towns', from: 1, to: 2 } });
    expect([await reading.get('towns', 'shijing'), await reading.checkpoint('towns')]).toEqual([
      { key: 'shijing', version: 2, data: 2 },
      2,
    ]);
    await reader.close();
  });

  it('are guarded against a writer of another process that read an older version', async () => {
    const other = openSqliteReadModels({ directory });
    const [mine, theirs] = [await readModels.forTenant(LOUXING), await other.forTenant(LOUXING)];
    await mine.commit({ changes: [put('shijing', 'mine')] });
    await expect(theirs.commit({ changes: [put('shijing', 'theirs')] })).rejects.toThrow(VersionConflict);
    await other.close();
  });

  it('wait for a writer of another process instead of failing', async () => {
    const louxing = await readModels.forTenant(LOUXING);
    const other = new DatabaseSync(fileOf(directory, 'louxing'));
    other.exec('BEGIN IMMEDIATE');
    const commit = louxing.commit({ changes: [put('shijing', 1)] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    other.exec('ROLLBACK');
    other.close();

    await expect(commit).resolves.toBeUndefined();
    expect(await louxing.get('towns', 'shijing')).toMatchObject({ data: 1 });
  });

  it('are shared by all that open them', async () => {
    const stores = Array.from({ length: 4 }, () => openSqliteReadModels({ directory }));
    const opened = await Promise.all(stores.map((store) => store.forTenant(LOUXING)));
    await opened[0]!.commit({ changes: [put('shijing', 1)] });
    for (const models of opened) expect(await models.get('towns', 'shijing')).toMatchObject({ data: 1 });
    for (const store of stores) await store.close();
  });
});
