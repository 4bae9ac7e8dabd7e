import { MalformedTenantId, type TenantId, type TenantReadModels } from '@kaoping/event-sourcing';
import {
  LOUXING,
  MALFORMED_CURSOR,
  putTown,
  removeTown,
  SHUANGFENG,
  townsOf,
  VERSION_CONFLICT,
  type ReadModelScene,
} from './scene.ts';

const noTenants: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['empty text', ''],
  ['a way out of the folder', '../louxing'],
  ['capital letters', 'Louxing'],
  ['a wildcard', '%'],
  ['a list', ['louxing']],
];

const indexes = { period: '2017-04' };
const APRIL = { index: 'period', equals: '2017-04' };

const fill = (readModels: TenantReadModels, data: string, position: number): Promise<void> =>
  readModels.commit({
    changes: ['a', 'b'].map((key) => putTown(key, data, { indexes })),
    checkpoint: { name: 'towns', from: 0, to: position },
  });

/** All that a tenant can see of what {@link fill} put there. */
const seenBy = async (readModels: TenantReadModels): Promise<readonly unknown[]> => [
  await readModels.get('towns', 'a'),
  await townsOf(readModels),
  (await readModels.list({ collection: 'towns', where: APRIL })).documents,
  await readModels.checkpoint('towns'),
];

/** Each way of writing, done to the documents and checkpoint that both tenants have. */
const writes: readonly (readonly [string, (readModels: TenantReadModels) => Promise<void>])[] = [
  [
    'a put',
    (models) => models.commit({ changes: [putTown('a', 'changed', { expectedVersion: 1, indexes })] }),
  ],
  [
    'a put that is indexed elsewhere',
    (models) => models.commit({ changes: [putTown('a', 1, { expectedVersion: 1 })] }),
  ],
  ['a removal', (models) => models.commit({ changes: [removeTown('a', 1)] })],
  [
    'a moved checkpoint',
    (models) => models.commit({ changes: [], checkpoint: { name: 'towns', from: 1, to: 99 } }),
  ],
  ['a dropped collection', (models) => models.dropCollection('towns')],
  ['a dropped checkpoint', (models) => models.dropCheckpoint('towns')],
];

/** Two tenants with the same collections, keys, indexes and checkpoints never meet. */
export const tenantCases = (scene: () => ReadModelScene): void => {
  it('answers each tenant from its own documents, in every way of reading', async () => {
    const { louxing, shuangfeng } = scene();
    await fill(louxing, 'of louxing', 1);
    expect(await seenBy(shuangfeng)).toEqual([undefined, [], [], 0]);

    await fill(shuangfeng, 'of shuangfeng', 2);
    expect(await seenBy(louxing)).toEqual([
      { key: 'a', version: 1, data: 'of louxing' },
      ['a@1 "of louxing"', 'b@1 "of louxing"'],
      ['a', 'b'].map((key) => ({ key, version: 1, data: 'of louxing' })),
      1,
    ]);
    expect(await seenBy(shuangfeng)).toEqual([
      { key: 'a', version: 1, data: 'of shuangfeng' },
      ['a@1 "of shuangfeng"', 'b@1 "of shuangfeng"'],
      ['a', 'b'].map((key) => ({ key, version: 1, data: 'of shuangfeng' })),
      2,
    ]);
  });

  it.each(writes)('leaves the other tenant alone with %s', async (_name, write) => {
    const { louxing, shuangfeng } = scene();
    await fill(louxing, 'of louxing', 1);
    await fill(shuangfeng, 'of shuangfeng', 2);
    const before = [await seenBy(louxing), await seenBy(shuangfeng)];
    await write(louxing);

    expect(await seenBy(shuangfeng)).toEqual(before[1]);
    expect(await seenBy(louxing)).not.toEqual(before[0]);
  });

  it('guards the versions of each tenant by themselves', async () => {
    const { louxing, shuangfeng } = scene();
    await fill(louxing, 'of louxing', 1);
    await expect(shuangfeng.commit({ changes: [removeTown('a', 1)] })).rejects.toMatchObject(
      VERSION_CONFLICT,
    );
    const move = { changes: [], checkpoint: { name: 'towns', from: 1, to: 3 } };
    await expect(shuangfeng.commit(move)).rejects.toMatchObject(VERSION_CONFLICT);
  });

  it('refuses a page cursor of another tenant', async () => {
    const { louxing, shuangfeng } = scene();
    await fill(louxing, 'of louxing', 1);
    await fill(shuangfeng, 'of shuangfeng', 2);
    const cursor = (await louxing.list({ collection: 'towns', limit: 1 })).nextCursor!;
    await expect(shuangfeng.list({ collection: 'towns', cursor })).rejects.toMatchObject(MALFORMED_CURSOR);
  });

  it('gives each tenant an object that names it, and the same documents each time', async () => {
    const { louxing, shuangfeng, storage } = scene();
    await fill(louxing, 'of louxing', 1);
    expect([louxing.tenantId, shuangfeng.tenantId]).toEqual([LOUXING, SHUANGFENG]);
    expect(await seenBy(await storage.readModels.forTenant(LOUXING))).toEqual(await seenBy(louxing));
  });

  it.each(noTenants)('refuses %s as a tenant', async (_name, given) => {
    await expect(scene().storage.readModels.forTenant(given as TenantId)).rejects.toThrow(MalformedTenantId);
  });
};
