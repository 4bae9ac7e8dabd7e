import fc from 'fast-check';
import {
  fixedClock,
  manualSleep,
  noSleep,
  proposed,
  sequentialIds,
  tallyTotals,
  until,
  voteCounted,
  type TallyTotal,
  type VoteCounted,
} from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { tenantId } from '../events/tenant-id.ts';
import type { RecordedEvent } from '../events/event-envelope.ts';
import { NO_STREAM, type Ledger } from '../ports/event-store.port.ts';
import type { ReadModelCommit, TenantReadModels } from '../ports/read-models.port.ts';
import { startProjection, type LiveProjection, type LiveProjectionOptions } from './live-projection.ts';
import type { Projection } from './projection.ts';
import { ReadModelBuilding } from './read-model-building.error.ts';

const ids = sequentialIds('event');
const tenant = tenantId('louxing');
const running: LiveProjection[] = [];

const openLedger = () => openMemoryEventStore({ clock: fixedClock() }).createLedger(tenant);
const openReadModels = () => openMemoryReadModels().forTenant(tenant);

/** Appends a vote to each tally named; the voters count up in each, from v0. */
const vote = async (ledger: Ledger, ...tallies: readonly string[]) => {
  for (const id of tallies) {
    const stream = { category: 'tally', id };
    const expectedRevision = (await ledger.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
    const event = proposed(voteCounted(`v${expectedRevision + 1}`), { id: ids.next() });
    await ledger.append([{ stream, expectedRevision, events: [event] }]);
  }
};

type Given = Partial<LiveProjectionOptions> & Pick<LiveProjectionOptions, 'ledger' | 'readModels'>;

const start = async (given: Given) => {
  const live = await startProjection({ projection: tallyTotals, sleep: noSleep().sleep, ...given });
  running.push(live);
  return live;
};

const startGrown = async (given: Given) => {
  const live = await start(given);
  await reachedHead(given.ledger, live);
  return live;
};

const reachedHead = async (ledger: Ledger, live: LiveProjection) => {
  expect(await live.reached((await ledger.head()).position)).toBe(true);
};

const totalsOf = async (live: LiveProjection) => {
  const { documents } = await live.list<TallyTotal>('totals');
  return Object.fromEntries(documents.map(({ key, data }) => [key, data.total]));
};

const nothing = async (): Promise<void> => undefined;

/** Read models with a say before and after each commit. */
const watched = (readModels: TenantReadModels) => {
  const hooks = {
    before: nothing as (commit: ReadModelCommit) => Promise<void>,
    after: nothing as (commit: ReadModelCommit) => Promise<void>,
    beforeGet: nothing as (collection: string) => Promise<void>,
  };
  const store: TenantReadModels = {
    tenantId: readModels.tenantId,
    get: async (collection, key) => {
      await hooks.beforeGet(collection);
      return readModels.get(collection, key);
    },
    list: (query) => readModels.list(query),
    checkpoint: (name) => readModels.checkpoint(name),
    dropCollection: (collection) => readModels.dropCollection(collection),
    dropCheckpoint: (name) => readModels.dropCheckpoint(name),
    commit: async (commit) => {
      await hooks.before(commit);
      await readModels.commit(commit);
      await hooks.after(commit);
    },
  };
  return { store, hooks };
};

/** Fails the first commits of rows that it is asked about. */
const failing = (times: number, error = new Error('the disk is away')) => {
  let left = times;
  return async ({ checkpoint }: ReadModelCommit) => {
    if (!checkpoint || left === 0) return;
    left -= 1;
    throw error;
  };
};

const halfWay = () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { gate, open };
};

const withProject = (project: Projection['project'], version = 1): Projection => ({
  ...tallyTotals,
  version,
  project,
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((live) => live.stop()));
});

describe('a live projection', () => {
  it('shows what was recorded before it started and what comes after', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'b', 'a');
    const live = await startGrown({ ledger, readModels });
    await vote(ledger, 'a');
    await reachedHead(ledger, live);
    expect(await totalsOf(live)).toEqual({ a: 3, b: 1 });
    expect(await live.get('totals', 'a')).toEqual({ total: 3, voters: ['v0', 'v1', 'v2'] });
    expect(await live.get('totals', 'z')).toBeUndefined();
  });

  it('answers for an empty ledger at once', async () => {
    const live = await start({ ledger: await openLedger(), readModels: await openReadModels() });
    expect(await totalsOf(live)).toEqual({});
  });

  it('refuses to answer while its first build grows, and says how far it came', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a');
    const { gate, open } = halfWay();
    const slow = withProject(async (events, rows) => {
      await gate;
      await tallyTotals.project(events, rows);
    });
    const live = await start({ ledger, readModels, projection: slow });
    await expect(live.get('totals', 'a')).rejects.toThrow(ReadModelBuilding);
    await expect(live.list('totals')).rejects.toMatchObject({
      code: 'READ_MODEL.BUILDING',
      position: 0,
      headPosition: 1,
    });
    open();
    await reachedHead(ledger, live);
    expect(await totalsOf(live)).toEqual({ a: 1 });
  });

  it('goes on after a restart and announces only what is new', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a');
    const first = await startGrown({ ledger, readModels });
    await first.stop();
    await vote(ledger, 'a', 'b');
    const announced: number[] = [];
    const onApplied = (events: readonly RecordedEvent[]) => {
      announced.push(...events.map(({ position }) => position));
    };
    const second = await startGrown({ ledger, readModels, onApplied });
    expect(await totalsOf(second)).toEqual({ a: 2, b: 1 });
    expect(announced).toEqual([2, 3]);
  });

  it('is told to wait for a position, and lets go when the signal aborts or it stops', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    const live = await startGrown({ ledger, readModels });
    const waiting = new AbortController();
    const aborted = live.reached(1, waiting.signal);
    const ended = live.reached(1);
    waiting.abort();
    expect(await aborted).toBe(false);
    await live.stop();
    expect([await ended, await live.reached(1)]).toEqual([false, false]);
  });

  it('lets go of those who wait for its first build when their signal aborts, and tells the others', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a');
    const { gate, open } = halfWay();
    const slow = withProject(async (events, rows) => {
      await gate;
      await tallyTotals.project(events, rows);
    });
    const live = await start({ ledger, readModels, projection: slow });
    const [hurried, patient] = [new AbortController(), new AbortController()];
    const answers = [live.reached(1, hurried.signal), live.reached(1, patient.signal)];
    hurried.abort();
    expect(await answers[0]).toBe(false);
    expect(await live.reached(1, hurried.signal)).toBe(false);
    open();
    expect(await answers[1]).toBe(true);
    expect(await totalsOf(live)).toEqual({ a: 1 });
  });

  it('keeps the rows of two tenants apart', async () => {
    const store = openMemoryEventStore({ clock: fixedClock() });
    const models = openMemoryReadModels();
    const lives = [];
    for (const [index, name] of ['one', 'two'].entries()) {
      const ledger = await store.createLedger(tenantId(name));
      await vote(ledger, ...Array.from({ length: index + 1 }, () => 'a'));
      lives.push(await startGrown({ ledger, readModels: await models.forTenant(tenantId(name)) }));
    }
    expect(await Promise.all(lives.map(totalsOf))).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

describe('rows and checkpoint', () => {
  it('move together: a commit that failed left nothing behind', async () => {
    const [ledger, { store, hooks }] = [await openLedger(), watched(await openReadModels())];
    await vote(ledger, 'a', 'b', 'a');
    hooks.before = failing(2);
    const live = await startGrown({ ledger, readModels: store });
    expect(await totalsOf(live)).toEqual({ a: 2, b: 1 });
  });

  it('move once when the answer to a commit gets lost', async () => {
    const [ledger, { store, hooks }] = [await openLedger(), watched(await openReadModels())];
    await vote(ledger, 'a', 'b', 'a');
    hooks.after = failing(2);
    const live = await startGrown({ ledger, readModels: store });
    await vote(ledger, 'a');
    await reachedHead(ledger, live);
    expect(await totalsOf(live)).toEqual({ a: 3, b: 1 });
  });

  it('move once when two processes follow the same ledger', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'b');
    const lives = [await startGrown({ ledger, readModels }), await startGrown({ ledger, readModels })];
    for (let times = 0; times < 10; times += 1) {
      await vote(ledger, 'a', 'b', 'a');
      if (times % 3 === 0) for (const live of lives) await reachedHead(ledger, live);
    }
    for (const live of lives) await reachedHead(ledger, live);
    expect(await totalsOf(lives[1]!)).toEqual({ a: 21, b: 11 });
  });

  it('move once when a listener fails', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    const onApplied = () => {
      throw new Error('nobody listens');
    };
    const live = await startGrown({ ledger, readModels, onApplied });
    await vote(ledger, 'a', 'a');
    await reachedHead(ledger, live);
    expect([await totalsOf(live), live.subscription().parked().size]).toEqual([{ a: 2 }, 0]);
  });

  it('are removed and put again within one batch as one by one', async () => {
    const flips = withProject(async (events, rows) => {
      for (const { stream, revision } of events) {
        const before = await rows.get<{ times: number }>('totals', stream.id);
        if (revision % 3 === 2) rows.remove('totals', stream.id);
        else rows.put('totals', stream.id, { times: (before?.times ?? 0) + 1 });
        rows.put('totals', 'last', { revision });
        rows.remove('totals', 'never there');
      }
    });
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'a', 'a', 'a', 'b', 'b', 'b');
    const live = await startGrown({ ledger, readModels, projection: flips });
    const { documents } = await live.list('totals');
    expect(documents.map(({ key, data }) => [key, data])).toEqual([
      ['a', { times: 1 }],
      ['last', { revision: 2 }],
    ]);
  });

  it('stay as they were for an event that makes a row that no store could hold: it alone is parked', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    const strict = withProject(async (events, rows) => {
      for (const { stream } of events) rows.put('totals', stream.id === 'bad' ? '' : stream.id, {});
    });
    const live = await startGrown({ ledger, readModels, projection: strict });
    await vote(ledger, 'a', 'bad', 'b');
    await reachedHead(ledger, live);
    expect((await live.list('totals')).documents.map(({ key }) => key)).toEqual(['a', 'b']);
    expect([...live.subscription().parked().keys()]).toEqual(['tally/bad']);
  });

  it('hold a released event once, although the word of its release got lost', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    let isSick = true;
    const picky = withProject(async (events, rows) => {
      if (isSick && events.some(({ stream }) => stream.id === 'a')) throw new Error('cannot digest a');
      await tallyTotals.project(events, rows);
    });
    let isLost = false;
    const losing: Ledger = {
      tenantId: ledger.tenantId,
      append: async (writes) => {
        if (isLost) throw new Error('the ledger is away');
        return ledger.append(writes);
      },
      readStream: (stream, read) => ledger.readStream(stream, read),
      read: (read) => ledger.read(read),
      head: () => ledger.head(),
      positionAt: (instant) => ledger.positionAt(instant),
      onAppended: (listener) => ledger.onAppended(listener),
    };
    await vote(ledger, 'a', 'a', 'b');
    const live = await startGrown({ ledger: losing, readModels, projection: picky });
    expect(await totalsOf(live)).toEqual({ b: 1 });
    isSick = false;
    isLost = true;
    const stream = { category: 'tally', id: 'a' };
    await expect(live.subscription().releaseParked(stream)).rejects.toThrow('the ledger is away');
    expect(await totalsOf(live)).toEqual({ a: 1, b: 1 });
    isLost = false;
    expect(await live.subscription().releaseParked(stream)).toEqual({ kind: 'released', count: 2 });
    await vote(ledger, 'a');
    await reachedHead(ledger, live);
    expect(await live.get('totals', 'a')).toEqual({ total: 3, voters: ['v0', 'v1', 'v2'] });
  });

  it('agree with the ledger whatever commit fails or loses its answer, whatever is rebuilt or restarted', async () => {
    type Step = 'vote a' | 'vote b' | 'commit fails' | 'answer lost' | 'restart' | 'rebuild' | 'wait';
    const step = fc.constantFrom<Step>(
      'vote a',
      'vote b',
      'commit fails',
      'answer lost',
      'restart',
      'rebuild',
      'wait',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const [ledger, { store, hooks }] = [await openLedger(), watched(await openReadModels())];
        const announced: number[] = [];
        const given = {
          ledger,
          readModels: store,
          onApplied: (events: readonly RecordedEvent[]) => {
            announced.push(...events.map(({ position }) => position));
          },
        };
        let live = await start(given);
        const rebuilds: Promise<unknown>[] = [];
        const carryOut: Record<Step, () => Promise<unknown>> = {
          'vote a': () => vote(ledger, 'a'),
          'vote b': () => vote(ledger, 'b'),
          'commit fails': async () => (hooks.before = failing(1)),
          'answer lost': async () => (hooks.after = failing(1)),
          rebuild: async () => rebuilds.push(live.rebuild().catch(() => 'stopped')),
          wait: () => reachedHead(ledger, live),
          restart: async () => {
            await live.stop();
            live = await start(given);
          },
        };
        for (const next of steps) await carryOut[next]();
        await reachedHead(ledger, live);
        await Promise.all(rebuilds);
        await reachedHead(ledger, live);
        const count = async (id: string) => (await ledger.readStream({ category: 'tally', id })).length;
        const totals = await totalsOf(live);
        expect([totals['a'] ?? 0, totals['b'] ?? 0]).toEqual([await count('a'), await count('b')]);
        expect(announced).toEqual([...new Set(announced)].sort((one, other) => one - other));
        await live.stop();
      }),
      { numRuns: 80 },
    );
  });
});

describe('rebuilding', () => {
  it('gives the rows that the live build has, and forgets the build before', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'b', 'a');
    const live = await startGrown({ ledger, readModels });
    const before = (await live.list('totals')).documents.map(({ key, data }) => [key, data]);
    await live.rebuild();
    expect((await live.list('totals')).documents.map(({ key, data }) => [key, data])).toEqual(before);
    const old = await readModels.list({ collection: 'tally-totals@1.1/totals' });
    expect([old.documents, await readModels.checkpoint('tally-totals@1.1')]).toEqual([[], 0]);
    expect(await readModels.checkpoint('tally-totals@1.2')).toBe(3);
  });

  it('mends rows that went wrong', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a');
    const live = await startGrown({ ledger, readModels });
    const collection = 'tally-totals@1.1/totals';
    const data: TallyTotal = { total: 99, voters: [] };
    await readModels.commit({ changes: [{ kind: 'put', collection, key: 'a', expectedVersion: 1, data }] });
    expect(await totalsOf(live)).toEqual({ a: 99 });
    await live.rebuild();
    expect(await totalsOf(live)).toEqual({ a: 1 });
  });

  it('right after the start never shows less than there is', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'b', 'a');
    await (await startGrown({ ledger, readModels })).stop();
    const live = await start({ ledger, readModels });
    await live.rebuild();
    expect(await totalsOf(live)).toEqual({ a: 2, b: 1 });
    await Promise.all([live.rebuild(), live.rebuild()]);
    expect(await totalsOf(live)).toEqual({ a: 2, b: 1 });
  });

  it('answers throughout, never with less than before, and lets nobody wait who need not', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'a');
    const { gate, open } = halfWay();
    let isRebuilding = false;
    const slow = withProject(async (events, rows) => {
      if (isRebuilding && events[0]?.position === 1) await gate;
      await tallyTotals.project(events, rows);
    });
    const live = await startGrown({ ledger, readModels, projection: slow });
    isRebuilding = true;
    const seen: number[] = [];
    const progress = { isDone: false };
    const rebuilt = live.rebuild().then(() => {
      progress.isDone = true;
    });
    await vote(ledger, 'a');
    // The live build goes on while the new one has not even begun.
    await reachedHead(ledger, live);
    expect([progress.isDone, await totalsOf(live)]).toEqual([false, { a: 3 }]);
    open();
    while (!progress.isDone) {
      await vote(ledger, 'a');
      await reachedHead(ledger, live);
      seen.push((await live.get<TallyTotal>('totals', 'a'))?.total ?? 0);
    }
    await rebuilt;
    expect(seen).toEqual(seen.map((_, index) => index + 4));
  });

  it('announces nothing of the history, yet everything that comes meanwhile, once', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'a');
    const announced: number[] = [];
    const onApplied = (events: readonly RecordedEvent[]) => {
      announced.push(...events.map(({ position }) => position));
    };
    const live = await startGrown({ ledger, readModels, onApplied });
    expect(announced).toEqual([]);
    for (let times = 0; times < 5; times += 1) {
      const rebuilt = live.rebuild();
      await vote(ledger, 'a', 'b', 'a');
      await rebuilt;
      await vote(ledger, 'b');
    }
    await reachedHead(ledger, live);
    const { position } = await ledger.head();
    expect(announced).toEqual(Array.from({ length: position - 2 }, (_, index) => index + 3));
  });

  it('lets an answer that was begun at the old build come from the new one', async () => {
    const [ledger, { store, hooks }] = [await openLedger(), watched(await openReadModels())];
    await vote(ledger, 'a');
    const live = await startGrown({ ledger, readModels: store });
    let rebuilt: Promise<void> | undefined;
    hooks.beforeGet = async (collection) => {
      if (rebuilt || !collection.startsWith('tally-totals@1.1/')) return;
      rebuilt = live.rebuild();
      await rebuilt;
    };
    expect(await live.get('totals', 'a')).toEqual({ total: 1, voters: ['v0'] });
  });

  it('starts anew after one that was cut short', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'b');
    let mode: 'well' | 'wrong' = 'well';
    const projection = withProject(async (events, rows) => {
      // The first try of the rebuild counts everything wrong and never comes to an end.
      if (mode === 'wrong' && events.some(({ stream }) => stream.id === 'b')) throw new Error('stuck');
      if (mode === 'wrong')
        for (const { stream } of events) rows.put('totals', stream.id, { total: 99, voters: [] });
      else await tallyTotals.project(events, rows);
    });
    const first = await startGrown({ ledger, readModels, projection });
    await first.stop();
    const { sleep, waiting } = manualSleep();
    const second = await startGrown({ ledger, readModels, projection, sleep });
    mode = 'wrong';
    const cutShort = second.rebuild();
    await until(() => waiting() === 1);
    await Promise.all([second.stop(), expect(cutShort).rejects.toThrow('was stopped before it was rebuilt')]);
    mode = 'well';
    const third = await startGrown({ ledger, readModels, projection });
    expect((await readModels.list({ collection: 'tally-totals@1.2/totals' })).documents).toEqual([]);
    await third.rebuild();
    expect(await totalsOf(third)).toEqual({ a: 1, b: 1 });
  });

  it('brings parked events back when their cause was mended', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    let isSick = true;
    const picky = withProject(async (events, rows) => {
      if (isSick && events.some(({ stream }) => stream.id === 'a')) throw new Error('cannot digest a');
      await tallyTotals.project(events, rows);
    });
    await vote(ledger, 'a', 'b', 'a');
    const live = await startGrown({ ledger, readModels, projection: picky });
    expect(await totalsOf(live)).toEqual({ b: 1 });
    isSick = false;
    await live.rebuild();
    expect([await totalsOf(live), live.subscription().parked().size]).toEqual([{ a: 2, b: 1 }, 0]);
  });

  it('and a first growth go on when the read models are away at the moment of the switch', async () => {
    const [ledger, { store, hooks }] = [await openLedger(), watched(await openReadModels())];
    await vote(ledger, 'a');
    let failures = 3;
    hooks.before = async ({ changes }) => {
      const isSwitch = changes.some((change) => change.kind === 'put' && 'active' in (change.data as object));
      if (!isSwitch || failures === 0) return;
      failures -= 1;
      throw new Error('the disk is away');
    };
    const { sleep, delaysMs } = noSleep();
    const live = await startGrown({ ledger, readModels: store, sleep });
    expect([await totalsOf(live), failures, delaysMs]).toEqual([{ a: 1 }, 0, [200, 400, 800]]);
    failures = 3;
    await live.rebuild();
    expect([await totalsOf(live), failures]).toEqual([{ a: 1 }, 0]);
  });

  it('is refused by one that was stopped', async () => {
    const live = await startGrown({ ledger: await openLedger(), readModels: await openReadModels() });
    await live.stop();
    await expect(live.rebuild()).rejects.toThrow('projection tally-totals was stopped before it was rebuilt');
  });
});

describe('another version of a projection', () => {
  const doubled = withProject(async (events, rows) => {
    for (const { stream, data } of events as readonly RecordedEvent<VoteCounted>[]) {
      const before = await rows.get<TallyTotal>('totals', stream.id);
      rows.put('totals', stream.id, { total: (before?.total ?? 0) + 2 * data.points, voters: [] });
    }
  }, 2);

  it('is built anew beside the rows of the one before, which are then forgotten', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'a');
    await (await startGrown({ ledger, readModels })).stop();
    const live = await startGrown({ ledger, readModels, projection: doubled });
    expect(await totalsOf(live)).toEqual({ a: 4 });
    await live.stop();
    expect((await readModels.list({ collection: 'tally-totals@1.1/totals' })).documents).toEqual([]);
  });

  it('goes on with its growth after a restart', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a', 'b');
    const stuck = { ...doubled, project: async () => Promise.reject(new Error('stuck')) };
    const { sleep, waiting } = manualSleep();
    const first = await start({ ledger, readModels, projection: stuck, sleep });
    await until(() => waiting() === 1);
    await first.stop();
    const second = await startGrown({ ledger, readModels, projection: doubled });
    expect(await totalsOf(second)).toEqual({ a: 2, b: 2 });
    expect(await readModels.checkpoint('tally-totals@2.1')).toBe(2);
  });

  it('forgets the one before also when it was stopped right after the switch', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a');
    await (await startGrown({ ledger, readModels })).stop();
    const stubborn: TenantReadModels = {
      ...watched(readModels).store,
      dropCollection: async () => Promise.reject(new Error('locked')),
    };
    const { sleep, waiting } = manualSleep();
    const first = await start({ ledger, readModels: stubborn, projection: doubled, sleep });
    await until(() => waiting() === 1);
    await first.stop();
    expect((await readModels.list({ collection: 'tally-totals@1.1/totals' })).documents).toHaveLength(1);
    await startGrown({ ledger, readModels, projection: doubled });
    expect((await readModels.list({ collection: 'tally-totals@1.1/totals' })).documents).toEqual([]);
  });

  it('may be taken back to the one before', async () => {
    const [ledger, readModels] = [await openLedger(), await openReadModels()];
    await vote(ledger, 'a');
    for (const projection of [tallyTotals, doubled, tallyTotals]) {
      const live = await startGrown({ ledger, readModels, projection });
      expect(await totalsOf(live)).toEqual({ a: projection.version });
      await live.stop();
    }
  });
});
