import { putTown, removeTown, townsOf, VERSION_CONFLICT, type ReadModelScene } from './scene.ts';

/** All of a commit or nothing of it, and only where the writer believed the documents to be. */
export const commitCases = (scene: () => ReadModelScene): void => {
  it('shows documents and checkpoint together', async () => {
    const { louxing } = scene();
    await louxing.commit({
      changes: [putTown('shijing', 1), putTown('wanbao', 2)],
      checkpoint: { name: 'towns@1.1', from: 0, to: 42 },
    });
    expect(await townsOf(louxing)).toEqual(['shijing@1 1', 'wanbao@1 2']);
    expect(await louxing.checkpoint('towns@1.1')).toBe(42);
  });

  it('has every checkpoint at 0 before it is moved', async () => {
    expect(await scene().louxing.checkpoint('towns@1.1')).toBe(0);
  });

  it('moves a checkpoint without any change, and each by itself', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: [], checkpoint: { name: 'towns', from: 0, to: 5 } });
    await louxing.commit({ changes: [], checkpoint: { name: 'villages', from: 0, to: 9 } });
    await louxing.commit({ changes: [], checkpoint: { name: 'towns', from: 5, to: 6 } });
    expect([await louxing.checkpoint('towns'), await louxing.checkpoint('villages')]).toEqual([6, 9]);
  });

  it('forgets a dropped checkpoint and no other', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: [], checkpoint: { name: 'towns', from: 0, to: 5 } });
    await louxing.commit({
      changes: [putTown('shijing', 1)],
      checkpoint: { name: 'villages', from: 0, to: 9 },
    });
    await louxing.dropCheckpoint('towns');
    expect([await louxing.checkpoint('towns'), await louxing.checkpoint('villages')]).toEqual([0, 9]);
    expect(await townsOf(louxing)).toEqual(['shijing@1 1']);
  });

  it.each([
    ['a put of a document that is there already', putTown('shijing', 9)],
    ['a put that expects an older version', putTown('shijing', 9, { expectedVersion: 1 })],
    ['a put that expects a later version', putTown('shijing', 9, { expectedVersion: 3 })],
    ['a put that expects a document that is not there', putTown('wanbao', 9, { expectedVersion: 1 })],
    ['a removal that expects an older version', removeTown('shijing', 1)],
    ['a removal that expects nothing', removeTown('shijing', 0)],
    ['a removal of what is not there', removeTown('wanbao', 1)],
  ])('refuses %s and changes nothing, the checkpoint included', async (_name, conflicting) => {
    const { louxing } = scene();
    const indexes = { period: '2017-04' };
    await louxing.commit({ changes: [putTown('shijing', 1, { indexes })] });
    await louxing.commit({
      changes: [putTown('shijing', 2, { expectedVersion: 1, indexes })],
      checkpoint: { name: 'towns', from: 0, to: 5 },
    });

    const commit = louxing.commit({
      changes: [putTown('hangxing', 1, { indexes }), conflicting, putTown('zzz', 1)],
      checkpoint: { name: 'towns', from: 5, to: 6 },
    });
    await expect(commit).rejects.toMatchObject(VERSION_CONFLICT);
    expect(await townsOf(louxing)).toEqual(['shijing@2 2']);
    expect(await louxing.checkpoint('towns')).toBe(5);
    const where = { index: 'period', equals: '2017-04' };
    expect(await louxing.list({ collection: 'towns', where })).toMatchObject({
      documents: [{ key: 'shijing' }],
    });
  });

  it('refuses to move a checkpoint that stands elsewhere, and changes no document', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: [], checkpoint: { name: 'towns', from: 0, to: 5 } });
    const commit = louxing.commit({
      changes: [putTown('shijing', 1)],
      checkpoint: { name: 'towns', from: 4, to: 6 },
    });
    await expect(commit).rejects.toMatchObject({
      ...VERSION_CONFLICT,
      subject: 'towns',
      expected: 4,
      actual: 5,
    });
    expect(await townsOf(louxing)).toEqual([]);
    expect(await louxing.checkpoint('towns')).toBe(5);
  });

  it('says which document stands where', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: [putTown('shijing', 1)] });
    await expect(louxing.commit({ changes: [removeTown('shijing', 3)] })).rejects.toMatchObject({
      subject: 'towns/shijing',
      expected: 3,
      actual: 1,
    });
  });

  it('counts the changes of one commit to one document in their order', async () => {
    const { louxing } = scene();
    await louxing.commit({
      changes: [
        putTown('shijing', 'first'),
        putTown('shijing', 'second', { expectedVersion: 1 }),
        removeTown('shijing', 2),
        putTown('shijing', 'third'),
      ],
    });
    expect(await townsOf(louxing)).toEqual(['shijing@1 "third"']);
  });

  it('lets one of two writers win that read the same version', async () => {
    const { louxing } = scene();
    await louxing.commit({ changes: [putTown('shijing', 0)] });
    const outcomes = await Promise.allSettled(
      ['a', 'b'].map((data) =>
        louxing.commit({ changes: [putTown('shijing', data, { expectedVersion: 1 })] }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await louxing.get('towns', 'shijing')).toMatchObject({ version: 2 });
  });

  it('goes on after a refusal', async () => {
    const { louxing } = scene();
    await expect(louxing.commit({ changes: [removeTown('shijing', 1)] })).rejects.toMatchObject(
      VERSION_CONFLICT,
    );
    await louxing.commit({ changes: [putTown('shijing', 1)] });
    expect(await townsOf(louxing)).toEqual(['shijing@1 1']);
  });
};
