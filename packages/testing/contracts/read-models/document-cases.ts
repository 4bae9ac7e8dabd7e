import {
  CLOSED,
  LOUXING,
  MALFORMED_DOCUMENT,
  putTown,
  removeTown,
  townsOf,
  type ReadModelScene,
} from './scene.ts';

const notJson: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['a function', () => 1],
  ['a big integer', 1n],
];

const improperKeys: readonly (readonly [string, string])[] = [
  ['blank text', ''],
  ['half a character', 'town-\uD800'],
  ['a zero character', 'town\u0000'],
];

/** What happens to one document. */
export const documentCases = (scene: () => ReadModelScene): void => {
  it('gives back a document as it was put, and counts its versions from 1', async () => {
    const { louxing } = scene();
    const data = { name: '石井', villages: ['百亩', '赛辉'], total: '87.56', rank: 1, note: null };
    await louxing.commit({ changes: [putTown('shijing', data)] });
    expect(await louxing.get('towns', 'shijing')).toEqual({ key: 'shijing', version: 1, data });

    await louxing.commit({ changes: [putTown('shijing', { rank: 2 }, { expectedVersion: 1 })] });
    expect(await louxing.get('towns', 'shijing')).toEqual({ key: 'shijing', version: 2, data: { rank: 2 } });
  });

  it('knows nothing of a document that was never put', async () => {
    const { louxing } = scene();
    expect(await louxing.get('towns', 'shijing')).toBeUndefined();
    expect(await louxing.list({ collection: 'towns' })).toEqual({ documents: [] });
  });

  it('keeps what is stored from whoever put it or reads it', async () => {
    const { louxing } = scene();
    const data = { scores: ['87.8'] };
    await louxing.commit({ changes: [putTown('shijing', data)] });
    data.scores.push('changed after it was put');
    const read = await louxing.get<typeof data>('towns', 'shijing');
    read!.data.scores.push('changed after it was read');

    expect(await townsOf(louxing)).toEqual(['shijing@1 {"scores":["87.8"]}']);
  });

  it('keeps collections with the same key apart', async () => {
    const { louxing } = scene();
    await louxing.commit({
      changes: [putTown('shijing', 1), { ...putTown('shijing', 2), collection: 'villages' }],
    });
    expect(await louxing.get('towns', 'shijing')).toMatchObject({ data: 1 });
    expect(await louxing.get('villages', 'shijing')).toMatchObject({ data: 2 });
  });

  it('forgets a removed document; put again it starts from version 1', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: [putTown('shijing', 1)] });
    await louxing.commit({ changes: [removeTown('shijing', 1)] });
    expect(await louxing.get('towns', 'shijing')).toBeUndefined();
    expect(await townsOf(louxing)).toEqual([]);

    await louxing.commit({ changes: [putTown('shijing', 2)] });
    expect(await townsOf(louxing)).toEqual(['shijing@1 2']);
  });

  it('takes the removal of what is not there for done', async () => {
    await expect(scene().louxing.commit({ changes: [removeTown('shijing', 0)] })).resolves.toBeUndefined();
  });

  it('forgets a dropped collection with its index entries, and nothing else', async () => {
    const { louxing } = scene();
    const indexes = { period: '2017-04' };
    await louxing.commit({
      changes: [
        putTown('shijing', 1, { indexes }),
        { ...putTown('baimu', 2, { indexes }), collection: 'villages' },
      ],
      checkpoint: { name: 'towns', from: 0, to: 7 },
    });
    await louxing.dropCollection('towns');

    expect(await townsOf(louxing)).toEqual([]);
    const where = { index: 'period', equals: '2017-04' };
    expect(await louxing.list({ collection: 'towns', where })).toEqual({ documents: [] });
    expect(await louxing.list({ collection: 'villages', where })).toMatchObject({
      documents: [{ key: 'baimu' }],
    });
    expect(await louxing.checkpoint('towns')).toBe(7);

    await louxing.commit({ changes: [putTown('shijing', 3, { indexes })] });
    expect(await townsOf(louxing)).toEqual(['shijing@1 3']);
  });

  it.each(notJson)('refuses %s as data, and changes nothing', async (_name, data) => {
    const { louxing } = scene();
    const commit = louxing.commit({ changes: [putTown('shuidongdi', 1), putTown('shijing', data)] });
    await expect(commit).rejects.toMatchObject(MALFORMED_DOCUMENT);
    expect(await townsOf(louxing)).toEqual([]);
  });

  it.each(improperKeys)('refuses %s as a key, a collection and an index', async (_name, text) => {
    const { louxing } = scene();
    const refused = [
      putTown(text, 1),
      { ...putTown('shijing', 1), collection: text },
      putTown('shijing', 1, { indexes: { [text]: 'x' } }),
    ];
    for (const change of refused) {
      await expect(louxing.commit({ changes: [change] })).rejects.toMatchObject(MALFORMED_DOCUMENT);
    }
  });

  it('holds a document whose key and collection look like a query', async () => {
    const { louxing } = scene();
    const key = `'; DROP TABLE documents; --%_/\\"`;
    await louxing.commit({ changes: [{ ...putTown(key, 1), collection: key }] });
    expect(await louxing.get(key, key)).toEqual({ key, version: 1, data: 1 });
  });

  it('answers nothing once it is closed', async () => {
    const { louxing, storage } = scene();
    await storage.readModels.close();
    await expect(louxing.get('towns', 'shijing')).rejects.toMatchObject(CLOSED);
    await expect(louxing.list({ collection: 'towns' })).rejects.toMatchObject(CLOSED);
    await expect(louxing.commit({ changes: [] })).rejects.toMatchObject(CLOSED);
    await expect(louxing.checkpoint('towns')).rejects.toMatchObject(CLOSED);
    await expect(louxing.dropCollection('towns')).rejects.toMatchObject(CLOSED);
    await expect(louxing.dropCheckpoint('towns')).rejects.toMatchObject(CLOSED);
    await expect(storage.readModels.forTenant(LOUXING)).rejects.toMatchObject(CLOSED);
  });
};
