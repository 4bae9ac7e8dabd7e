import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NO_STREAM, tenantId, type Ledger, type LedgerRead } from '@kaoping/event-sourcing';
import { fixedClock } from '@kaoping/testing';
import { boundLedgerRead, boundStreamRead } from '../reads/read-bounds.ts';
import { LedgerReader } from './ledger-reader.ts';
import { LedgerTail, TAIL_EVENTS } from './ledger-tail.ts';
import { markedEvents } from './spec-support/marked-events.ts';
import { withDirectory } from './spec-support/whole-ledger.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const LOUXING = tenantId('louxing');
const SEEDS = 8;
const STEPS = 40;

/** Appends to one stream at its end, wherever that is by now. */
const appendTo = async (ledger: Ledger, category: string, append: string, count = 1): Promise<void> => {
  const stream = { category, id: 'one' };
  const expectedRevision = (await ledger.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
  await ledger.append([{ stream, expectedRevision, events: markedEvents(append, count) }]);
};

const CATEGORIES = ['cycle', 'sheet', 'fact'] as const;

/** Whole numbers by chance, the same for the same seed: the linear congruence of Numerical Recipes. */
const chanceOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** A read of some stretch and some categories, each bound given or not. */
const someRead = (chance: (below: number) => number): LedgerRead => ({
  afterPosition: chance(30),
  maxCount: chance(12),
  ...(chance(2) === 0 && { throughPosition: chance(40) }),
  ...(chance(2) === 0 && { categories: CATEGORIES.filter(() => chance(2) === 0) }),
});

/** A ledger that two processes have open, and a reader of its file that remembers nothing. */
const withTwo = (
  work: (ledgers: readonly [Ledger, Ledger], reader: LedgerReader) => Promise<void>,
): Promise<void> =>
  withDirectory(async (directory) => {
    const stores = [1, 2].map(() => openSqliteEventStore({ directory, clock: fixedClock() }));
    const [mine, theirs] = [await stores[0]!.createLedger(LOUXING), await stores[1]!.createLedger(LOUXING)];
    const database = new DatabaseSync(join(directory, LOUXING, 'ledger.sqlite'));
    await work([mine, theirs], new LedgerReader(database, LOUXING));
    database.close();
    for (const store of stores) await store.close();
  });

describe('What a ledger remembers of itself', () => {
  it('never changes an answer, whoever appends and whatever is read', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const chance = chanceOf(seed);
      await withTwo(async (ledgers, reader) => {
        for (let step = 0; step < STEPS; step += 1) {
          const category = CATEGORIES[chance(CATEGORIES.length)] ?? '';
          if (chance(3) === 0)
            await appendTo(ledgers[chance(2)]!, category, `append-${String(step)}`, 1 + chance(4));
          const read = someRead(chance);
          expect(await ledgers[0].read(read)).toEqual(reader.read(boundLedgerRead(read)));
          const stream = { category, id: 'one' };
          const part = { fromRevision: chance(8) };
          const stored = reader.readStream(stream, boundStreamRead(part));
          expect(await ledgers[0].readStream(stream, part)).toEqual(stored);
        }
      });
    }
  }, 60_000);

  it('gives the same events to all who follow it, and nobody can change what the others see', async () => {
    await withTwo(async ([ledger]) => {
      await appendTo(ledger, 'sheet', 'append-1', 2);
      const [first] = await ledger.read({ afterPosition: 0 });
      const [again] = await ledger.read({ afterPosition: 0, categories: ['sheet'] });

      expect(again).toBe(first);
      for (const part of [first, first?.stream, first?.data]) expect(Object.isFrozen(part)).toBe(true);
    });
  });

  it('does not tell a stream that is only asked for from one that is there', async () => {
    await withTwo(async ([ledger]) => {
      const stream = { category: 'a', id: 'b/c' };
      await ledger.append([{ stream, expectedRevision: -1, events: markedEvents('append-1', 1) }]);

      expect(await ledger.readStream({ category: 'a/b', id: 'c' })).toEqual([]);
      expect(await ledger.readStream(stream)).toHaveLength(1);
      expect(await ledger.readStream({ category: 'a/b', id: 'c' })).toEqual([]);
    });
  });
});

/** Where events of one long ledger come from, with a count of those that were read. */
const sourceOf = (head: number, characters = 1) => {
  const source = {
    read: 0,
    headPosition: () => head,
    page: (after: number, through: number, maxCount: number) => {
      const count = Math.min(through - after, maxCount);
      source.read += count;
      return Array.from({ length: count }, (_, at) => ({
        event: {
          ...markedEvents(`append-${String(after + at)}`, 1)[0]!,
          tenantId: LOUXING,
          stream: { category: 'sheet', id: 'one' },
          revision: after + at,
          position: after + at + 1,
          recordedAt: '2017-05-03T08:00:00.000Z',
        },
        characters,
      }));
    },
  };
  return source;
};

const positions = (tail: LedgerTail, afterPosition: number, throughPosition: number) =>
  tail.read(boundLedgerRead({ afterPosition, throughPosition }))?.map(({ position }) => position);

describe('The tail of a ledger', () => {
  it('reads each event once, however many follow it', () => {
    const source = sourceOf(20);
    const tail = new LedgerTail(source);
    for (let follower = 0; follower < 5; follower += 1) {
      expect(positions(tail, 17, 20)).toEqual([18, 19, 20]);
    }
    expect(source.read).toBe(3);
    tail.clear();
  });

  it('leaves who reads from long ago to the file', () => {
    const source = sourceOf(TAIL_EVENTS + 1);
    const tail = new LedgerTail(source);
    expect(positions(tail, 0, TAIL_EVENTS + 1)).toBeUndefined();
    expect(source.read).toBe(0);
    expect(positions(tail, TAIL_EVENTS - 1, TAIL_EVENTS + 1)).toEqual([TAIL_EVENTS, TAIL_EVENTS + 1]);
    expect(positions(tail, TAIL_EVENTS - 2, TAIL_EVENTS + 1)).toBeUndefined();
    tail.clear();
  });

  it('lets go of the oldest when there are too many, or when they are too long', () => {
    for (const [source, kept] of [
      [sourceOf(2 * TAIL_EVENTS), TAIL_EVENTS * 0.75],
      [sourceOf(2 * TAIL_EVENTS, 40_000), 151],
    ] as const) {
      const tail = new LedgerTail(source);
      expect(positions(tail, 0, TAIL_EVENTS)).toHaveLength(TAIL_EVENTS);
      expect(positions(tail, TAIL_EVENTS, TAIL_EVENTS + 1)).toEqual([TAIL_EVENTS + 1]);
      const [read, oldest] = [source.read, TAIL_EVENTS + 1 - kept];
      expect(positions(tail, oldest - 1, TAIL_EVENTS + 1)).toBeUndefined();
      expect(positions(tail, oldest + 1, TAIL_EVENTS + 1)).toHaveLength(kept - 1);
      expect(source.read).toBe(read);
      tail.clear();
    }
  });

  it('gives no answer rather than one with a hole', () => {
    const { page, headPosition } = sourceOf(20);
    const tail = new LedgerTail({
      headPosition,
      page: (after, through, most) => page(after + 1, through, most),
    });
    expect(positions(tail, 17, 20)).toBeUndefined();
    tail.clear();
  });
});
