import { EventIdTaken, MalformedEvent, NO_STREAM, RevisionConflict } from '@kaoping/event-sourcing';
import { outline, proposed, refusals, scorecard, wholeLedger, write, writeOf, type Scene } from './scene.ts';

const positionsAndTimes = (scene: () => Scene): void => {
  it('gives positions from 1 without gaps, whatever was refused between', async () => {
    const { ledger } = scene();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1', 'event-2')]);
    await expect(ledger.append([write(scorecard('a'), 7, 'event-3')])).rejects.toThrow(RevisionConflict);
    const result = await ledger.append([write(scorecard('b'), NO_STREAM, 'event-4')]);

    expect(result).toEqual({ position: 3, revisions: [0], isRepeated: false });
    expect(await wholeLedger(ledger)).toEqual([
      '1 scorecard/a#0 event-1',
      '2 scorecard/a#1 event-2',
      '3 scorecard/b#0 event-4',
    ]);
    expect(await ledger.head()).toMatchObject({ position: 3 });
  });

  it('starts with a head at position 0 that was recorded at no time', async () => {
    expect(await scene().ledger.head()).toEqual({ position: 0 });
  });

  it('records the instant of the commit, and never an earlier one when the clock goes back', async () => {
    const { ledger, clock } = scene();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);
    clock.moveTo('2016-01-01T00:00:00.000Z');
    await ledger.append([write(scorecard('a'), 0, 'event-2')]);
    clock.moveTo('2017-05-04T00:00:00.000Z');
    await ledger.append([write(scorecard('a'), 1, 'event-3')]);

    const events = await ledger.read();
    expect(events.map((event) => event.recordedAt)).toEqual([
      '2017-05-03T08:00:00.000Z',
      '2017-05-03T08:00:00.000Z',
      '2017-05-04T00:00:00.000Z',
    ]);
    expect(await ledger.head()).toEqual({ position: 3, recordedAt: '2017-05-04T00:00:00.000Z' });
  });

  it('takes no time from an append that wrote nothing', async () => {
    const { ledger, clock } = scene();
    clock.moveTo('2030-01-01T00:00:00.000Z');
    await ledger.append([write(scorecard('a'), NO_STREAM)]);
    clock.moveTo('2017-05-03T08:00:00.000Z');
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);

    expect(await ledger.head()).toEqual({ position: 1, recordedAt: '2017-05-03T08:00:00.000Z' });
  });
};

const revisions = (scene: () => Scene): void => {
  it('keeps two categories with one id apart', async () => {
    const { ledger } = scene();
    const appeal = { category: 'appeal', id: 'one' };
    await ledger.append([write(scorecard('one'), NO_STREAM, 'event-1')]);
    await ledger.append([write(appeal, NO_STREAM, 'event-2')]);

    expect(outline(await ledger.readStream(scorecard('one')))).toEqual(['1 scorecard/one#0 event-1']);
    expect(outline(await ledger.readStream(appeal))).toEqual(['2 appeal/one#0 event-2']);
  });

  it('keeps ids with slashes apart from the category before them', async () => {
    const { ledger } = scene();
    await ledger.append([write({ category: 'appeal', id: 'one/two' }, NO_STREAM, 'event-1')]);

    expect(await ledger.readStream({ category: 'appeal/one', id: 'two' })).toEqual([]);
  });

  it('lets one of several concurrent appends win and tells the others where the stream stands', async () => {
    const { ledger } = scene();
    const outcomes = await Promise.allSettled(
      ['event-1', 'event-2', 'event-3'].map((id) => ledger.append([write(scorecard('a'), NO_STREAM, id)])),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(outcomes[2]).toMatchObject({
      reason: { name: 'RevisionConflict', stream: scorecard('a'), expectedRevision: -1, actualRevision: 0 },
    });
    expect(await wholeLedger(ledger)).toEqual(['1 scorecard/a#0 event-1']);
  });

  it('commits concurrent appends to several streams in the order of the calls', async () => {
    const { ledger } = scene();
    await Promise.all([
      ledger.append([write(scorecard('b'), NO_STREAM, 'event-1')]),
      ledger.append([write(scorecard('a'), NO_STREAM, 'event-2')]),
      ledger.append([write(scorecard('b'), 0, 'event-3')]),
    ]);

    expect(await wholeLedger(ledger)).toEqual([
      '1 scorecard/b#0 event-1',
      '2 scorecard/a#0 event-2',
      '3 scorecard/b#1 event-3',
    ]);
  });

  it('checks the revision for an append of zero events and writes nothing', async () => {
    const { ledger } = scene();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);

    expect(await ledger.append([write(scorecard('a'), 0)])).toEqual({
      position: 1,
      revisions: [0],
      isRepeated: false,
    });
    expect(await ledger.append([])).toEqual({ position: 1, revisions: [], isRepeated: false });
    await expect(ledger.append([write(scorecard('a'), NO_STREAM)])).rejects.toThrow(RevisionConflict);
    expect(await wholeLedger(ledger)).toHaveLength(1);
  });

  it('writes several streams in one append, or nothing of any when one is in conflict', async () => {
    const { ledger } = scene();
    const first = await ledger.append([
      write(scorecard('a'), NO_STREAM, 'event-1', 'event-2'),
      write(scorecard('b'), NO_STREAM, 'event-3'),
    ]);
    expect(first).toEqual({ position: 3, revisions: [1, 0], isRepeated: false });

    const conflicting = [write(scorecard('a'), 1, 'event-4'), write(scorecard('b'), 5, 'event-5')];
    await expect(ledger.append(conflicting)).rejects.toThrow(RevisionConflict);
    expect(await ledger.head()).toMatchObject({ position: 3 });
    expect(await ledger.readStream(scorecard('a'))).toHaveLength(2);
  });

  it('lets one append come back to a stream that it has written to', async () => {
    const { ledger } = scene();
    const result = await ledger.append([
      write(scorecard('a'), NO_STREAM, 'event-1'),
      write(scorecard('a'), 0, 'event-2'),
    ]);

    expect(result.revisions).toEqual([0, 1]);
    const stale = [write(scorecard('a'), 1, 'event-3'), write(scorecard('a'), 1, 'event-4')];
    await expect(ledger.append(stale)).rejects.toThrow(RevisionConflict);
    expect(await wholeLedger(ledger)).toHaveLength(2);
  });
};

const repetition = (scene: () => Scene): void => {
  it('answers a repeated append as the first time and writes nothing', async () => {
    const { ledger } = scene();
    const writes = [
      write(scorecard('a'), NO_STREAM, 'event-1', 'event-2'),
      write(scorecard('b'), NO_STREAM, 'event-3'),
    ];
    const first = await ledger.append(writes);
    await ledger.append([write(scorecard('a'), 1, 'event-4')]);

    expect(await ledger.append(writes)).toEqual({ ...first, isRepeated: true });
    expect(await wholeLedger(ledger)).toHaveLength(4);
  });

  it('knows a repetition that arrives together with the first', async () => {
    const { ledger } = scene();
    const writes = [write(scorecard('a'), NO_STREAM, 'event-1')];
    const results = await Promise.all([ledger.append(writes), ledger.append(writes)]);

    expect(results.map(({ isRepeated }) => isRepeated)).toEqual([false, true]);
    expect(await wholeLedger(ledger)).toEqual(['1 scorecard/a#0 event-1']);
  });

  it.each([
    ['another stream', [write(scorecard('b'), NO_STREAM, 'event-1')]],
    ['another revision', [write(scorecard('a'), 1, 'event-1')]],
    ['the same place with a new neighbour', [write(scorecard('a'), NO_STREAM, 'event-1', 'event-9')]],
    ['the same append twice', [write(scorecard('b'), NO_STREAM, 'event-8', 'event-8')]],
  ])('refuses an event id that is taken, for %s', async (_where, writes) => {
    const { ledger } = scene();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1', 'event-2')]);

    await expect(ledger.append(writes)).rejects.toThrow(EventIdTaken);
    expect(await wholeLedger(ledger)).toHaveLength(2);
  });

  it('refuses a taken id to its caller alone', async () => {
    const { ledger } = scene();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);
    const outcomes = await Promise.allSettled([
      ledger.append([write(scorecard('b'), NO_STREAM, 'event-2')]),
      ledger.append([write(scorecard('c'), NO_STREAM, 'event-3', 'event-1')]),
      ledger.append([write(scorecard('d'), NO_STREAM, 'event-4')]),
    ]);

    expect(refusals(outcomes)).toEqual(['EventIdTaken']);
    expect(await wholeLedger(ledger)).toEqual([
      '1 scorecard/a#0 event-1',
      '2 scorecard/b#0 event-2',
      '3 scorecard/d#0 event-4',
    ]);
  });
};

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

const malformedEvents: readonly (readonly [string, Record<string, unknown>])[] = [
  ['undefined data', { data: undefined }],
  ['a bigint', { data: { rating: 86n } }],
  ['a function', { data: { rate: () => 86 } }],
  ['a symbol', { data: [Symbol('rating')] }],
  ['NaN', { data: { ratings: [{ rating: Number.NaN }] } }],
  ['an infinite number', { data: Number.POSITIVE_INFINITY }],
  ['a hole in a list', { data: { ratings: [1, undefined] } }],
  ['a date', { data: { at: new Date(0) } }],
  ['a map', { data: new Map() }],
  ['a circle', { data: cyclic }],
  ['an empty id', { id: '' }],
  ['no id', { id: undefined }],
  ['an id of broken Unicode', { id: 'event-\ud83d' }],
  ['an id without end', { id: 'x'.repeat(10_000) }],
  ['an empty type', { type: '' }],
  ['a version of 0', { version: 0 }],
  ['no actor', { actorId: undefined }],
];

const content = (scene: () => Scene): void => {
  it('keeps every part of an event', async () => {
    const { ledger } = scene();
    const event = proposed('event-1', {
      version: 3,
      data: { rating: '86.50', list: [1, 'two', null, { deep: true }], empty: {} },
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
    await ledger.append([{ stream: scorecard('a'), expectedRevision: NO_STREAM, events: [event] }]);

    expect(await ledger.read()).toEqual([
      {
        ...event,
        tenantId: ledger.tenantId,
        stream: scorecard('a'),
        revision: 0,
        position: 1,
        recordedAt: '2017-05-03T08:00:00.000Z',
      },
    ]);
  });

  it.each(malformedEvents)(
    'refuses an event with %s and writes nothing of its append',
    async (_flaw, stated) => {
      const { ledger } = scene();
      const good = write(scorecard('good'), NO_STREAM, 'event-1');

      await expect(ledger.append([good, writeOf('a', stated)])).rejects.toThrow(MalformedEvent);
      expect(await ledger.head()).toEqual({ position: 0 });
    },
  );

  it.each([
    ['no category', { category: '', id: 'a' }],
    ['a category with a slash', { category: 'score/card', id: 'a' }],
    ['no id', { category: 'scorecard', id: '' }],
  ])('refuses a stream with %s', async (_flaw, stream) => {
    const { ledger } = scene();
    await expect(ledger.append([write(stream, NO_STREAM, 'event-1')])).rejects.toThrow(MalformedEvent);
  });

  it('leaves out properties that are undefined, as JSON does', async () => {
    const { ledger } = scene();
    await ledger.append([writeOf('a', { data: { rating: '1', note: undefined } })]);

    const [event] = await ledger.read();
    expect(Object.keys(event!.data as object)).toEqual(['rating']);
  });

  it('stores 1 MB of data', async () => {
    const { ledger } = scene();
    const note = '考'.repeat(1024 * 1024);
    await ledger.append([writeOf('a', { data: { note } })]);

    const [event] = await ledger.readStream(scorecard('a'));
    expect(event?.data).toEqual({ note });
  });

  it('keeps Chinese text and unusual Unicode in data, ids and stream names', async () => {
    const { ledger } = scene();
    const storable = '娄星区·党政正职 𠮷野家 👩‍👩‍👧‍👦 e\u0301 \u0000 \u2028 \ufeff "\\ עברית';
    // JSON can carry half a surrogate pair, a name cannot.
    const text = `${storable} \ud83d`;
    await ledger.append([
      {
        stream: { category: 'scorecard', id: storable },
        expectedRevision: NO_STREAM,
        events: [proposed(storable, { data: { [text]: text }, actorId: '王芳' })],
      },
    ]);

    const [event] = await ledger.readStream({ category: 'scorecard', id: storable });
    expect(event).toMatchObject({ id: storable, data: { [text]: text }, actorId: '王芳' });
    expect(event?.stream.id).toBe(storable);
  });

  it('holds a copy: what a caller changes afterwards, or a reader in what it got, changes nothing', async () => {
    const { ledger } = scene();
    const data = { ratings: ['1', '2'] };
    const stream = { category: 'scorecard', id: 'a' };
    const appending = ledger.append([
      { stream, expectedRevision: NO_STREAM, events: [proposed('event-1', { data })] },
    ]);
    data.ratings.push('3');
    stream.id = 'b';
    await appending;
    const [got] = await ledger.read();
    attempt(() => (got?.data as typeof data).ratings.push('4'));
    attempt(() => ((got?.stream as typeof stream).id = 'c'));

    const [event] = await ledger.read();
    expect(event).toMatchObject({ stream: scorecard('a'), data: { ratings: ['1', '2'] } });
  });
};

/** Tries to change what was read: a store may give a copy, or refuse as what is frozen does. */
const attempt = (change: () => unknown): void => {
  try {
    change();
  } catch (error) {
    expect((error as Error).name).toBe('TypeError');
  }
};

/** What an append does and refuses. */
export const appendCases = (scene: () => Scene): void => {
  describe('gives places and times', () => {
    positionsAndTimes(scene);
  });
  describe('guards revisions', () => {
    revisions(scene);
  });
  describe('makes a repeated append harmless', () => {
    repetition(scene);
  });
  describe('stores what it was given', () => {
    content(scene);
  });
};
