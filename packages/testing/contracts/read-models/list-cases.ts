import { PAGE_LIMIT, type TenantReadModels } from '@kaoping/event-sourcing';
import { MALFORMED_CURSOR, putTown, readAll, removeTown, type ReadModelScene } from './scene.ts';

const MANY = 1_200;

const nameAt = (at: number): string => `town-${String(at).padStart(4, '0')}`;

/** Puts so many towns, each third of them in the period 2017-05, in an order that is not that of the keys. */
const putMany = async (readModels: TenantReadModels): Promise<void> => {
  const changes = Array.from({ length: MANY }, (_, at) => {
    const number = (at * 7) % MANY;
    const period = number % 3 === 0 ? '2017-05' : '2017-04';
    return putTown(nameAt(number), number, { indexes: { period } });
  });
  await readModels.commit({ changes });
};

const keysOf = (documents: readonly { readonly key: string }[]): readonly string[] =>
  documents.map(({ key }) => key);

const MAY = { index: 'period', equals: '2017-05' };

/** Lists, page by page. */
export const listCases = (scene: () => ReadModelScene): void => {
  it('lists a collection in order of key, and what is indexed by a value in the same order', async () => {
    const { louxing } = scene();
    await louxing.commit({
      changes: [
        putTown('wanbao', 1, { indexes: { period: '2017-05', grade: 'A' } }),
        putTown('shijing', 2, { indexes: { period: '2017-05' } }),
        putTown('shanshan', 3, { indexes: { period: '2017-04', grade: 'A' } }),
        putTown('changqing', 4),
      ],
    });
    expect(keysOf(await readAll(louxing, 'towns'))).toEqual(['changqing', 'shanshan', 'shijing', 'wanbao']);
    expect(keysOf(await readAll(louxing, 'towns', { where: MAY }))).toEqual(['shijing', 'wanbao']);
    const graded = { index: 'grade', equals: 'A' };
    expect(keysOf(await readAll(louxing, 'towns', { where: graded }))).toEqual(['shanshan', 'wanbao']);
    expect(await readAll(louxing, 'towns', { where: { index: 'grade', equals: 'B' } })).toEqual([]);
    expect(await readAll(louxing, 'towns', { where: { index: 'rank', equals: 'A' } })).toEqual([]);
  });

  it('orders keys in every script alike, by their code points', async () => {
    const { louxing } = scene();
    const keys = ['石井', 'Z', 'a', '\u{FF21}', '\u{20000}', '万宝', '1', '10', '2', 'é'];
    await louxing.commit({ changes: keys.map((key) => putTown(key, 0)) });
    expect(keysOf(await readAll(louxing, 'towns', { limit: 3 }))).toEqual([
      '1',
      '10',
      '2',
      'Z',
      'a',
      'é',
      '万宝',
      '石井',
      '\u{FF21}',
      '\u{20000}',
    ]);
  });

  it('lists a document by the values of its last write alone', async () => {
    const { louxing } = scene();
    const indexes = { period: '2017-05' };
    await louxing.commit({
      changes: [putTown('a', 1, { indexes }), putTown('b', 1, { indexes }), putTown('c', 1, { indexes })],
    });
    await louxing.commit({
      changes: [
        putTown('a', 2, { expectedVersion: 1, indexes: { period: '2017-04' } }),
        putTown('b', 2, { expectedVersion: 1 }),
        putTown('c', 2, { expectedVersion: 1, indexes }),
      ],
    });
    expect(await readAll(louxing, 'towns', { where: MAY })).toEqual([{ key: 'c', version: 2, data: 2 }]);
  });

  it('lists no document by an index after its removal', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: [putTown('a', 1, { indexes: { period: '2017-05' } })] });
    await louxing.commit({ changes: [removeTown('a', 1)] });
    await louxing.commit({ changes: [putTown('a', 1)] });
    expect(await readAll(louxing, 'towns', { where: MAY })).toEqual([]);
  });

  it('holds no more than its limit on a page, whatever is asked for', async () => {
    const { louxing } = scene();
    await putMany(louxing);
    for (const limit of [undefined, PAGE_LIMIT + 1, 1_000_000]) {
      const page = await louxing.list({ collection: 'towns', ...(limit !== undefined && { limit }) });
      expect(page.documents).toHaveLength(PAGE_LIMIT);
    }
  });

  it.each([undefined, 1_000, 7, 400])(
    'reads 1,200 documents page by page, at most %s a page',
    async (limit) => {
      const { louxing } = scene();
      await putMany(louxing);
      const page = { ...(limit !== undefined && { limit }) };
      const all = Array.from({ length: MANY }, (_, at) => nameAt(at));
      expect(keysOf(await readAll(louxing, 'towns', page))).toEqual(all);
      const third = all.filter((_, at) => at % 3 === 0);
      expect(keysOf(await readAll(louxing, 'towns', { ...page, where: MAY }))).toEqual(third);
    },
  );

  it('has no next page where the last document ends a full one', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: ['a', 'b'].map((key) => putTown(key, 0)) });
    expect(await louxing.list({ collection: 'towns', limit: 2 })).not.toHaveProperty('nextCursor');
    expect(await louxing.list({ collection: 'towns', limit: 1 })).toHaveProperty('nextCursor');
  });

  it.each([{}, { where: MAY }])(
    'repeats and skips nothing while documents come and go (%j)',
    async (query) => {
      const { louxing } = scene();
      const indexes = { period: '2017-05' };
      await louxing.commit({ changes: ['b', 'd', 'f', 'h'].map((key) => putTown(key, 0, { indexes })) });
      const first = await louxing.list({ collection: 'towns', limit: 2, ...query });
      await louxing.commit({
        changes: [
          putTown('a', 0, { indexes }),
          putTown('c', 0, { indexes }),
          putTown('e', 0, { indexes }),
          removeTown('d', 1),
        ],
      });
      const rest = await louxing.list({ collection: 'towns', ...query, cursor: first.nextCursor! });
      expect([keysOf(first.documents), keysOf(rest.documents)]).toEqual([
        ['b', 'd'],
        ['e', 'f', 'h'],
      ]);
    },
  );

  it('refuses a cursor that is damaged', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: ['a', 'b'].map((key) => putTown(key, 0)) });
    const { nextCursor } = await louxing.list({ collection: 'towns', limit: 1 });
    const damaged = [
      '',
      'nonsense',
      `${nextCursor!}!`,
      nextCursor!.slice(1),
      nextCursor!.slice(0, -2),
      `A${nextCursor!}`,
    ];
    for (const cursor of damaged) {
      await expect(louxing.list({ collection: 'towns', cursor })).rejects.toMatchObject(MALFORMED_CURSOR);
    }
  });

  it('refuses a cursor that came from another list', async () => {
    const { louxing } = scene();
    const indexes = { period: '2017-05' };
    await louxing.commit({ changes: ['a', 'b'].map((key) => putTown(key, 0, { indexes })) });
    const byKey = (await louxing.list({ collection: 'towns', limit: 1 })).nextCursor!;
    const byPeriod = (await louxing.list({ collection: 'towns', where: MAY, limit: 1 })).nextCursor!;
    const foreign = [
      { collection: 'villages', cursor: byKey },
      { collection: 'towns', where: MAY, cursor: byKey },
      { collection: 'towns', cursor: byPeriod },
      { collection: 'towns', where: { ...MAY, equals: '2017-04' }, cursor: byPeriod },
      { collection: 'towns', where: { ...MAY, index: 'month' }, cursor: byPeriod },
    ];
    for (const query of foreign) await expect(louxing.list(query)).rejects.toMatchObject(MALFORMED_CURSOR);
  });

  it('accepts a cursor for pages of another size', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: ['a', 'b', 'c'].map((key) => putTown(key, 0)) });
    const { nextCursor } = await louxing.list({ collection: 'towns', limit: 1 });
    const rest = await louxing.list({ collection: 'towns', limit: 9, cursor: nextCursor! });
    expect(keysOf(rest.documents)).toEqual(['b', 'c']);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d as the limit of a page', async (limit) => {
    await expect(scene().louxing.list({ collection: 'towns', limit })).rejects.toThrow(RangeError);
  });
};
