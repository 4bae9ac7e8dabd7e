import fc from 'fast-check';
import { recordedHistory, tallyTotals, voteCounted, type TallyTotal } from '@kaoping/testing';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import type { RecordedEvent } from '../events/event-envelope.ts';
import { tenantId } from '../events/tenant-id.ts';
import type { ReadModelCommit, TenantReadModels } from '../ports/read-models.port.ts';
import { Unavailable } from '../subscriptions/unavailable.ts';
import { growingProcessor, type GrowingProcessor } from './growing-processor.ts';
import type { Projection } from './projection.ts';

const PLENTY = () => 1_000_000;
const TALLIES = ['石井', '杉山', '万宝', '大科'] as const;

/** Votes in turn, so many in all; the fourth tally is dissolved now and then. */
const historyOf = (count: number): readonly RecordedEvent[] =>
  Array.from({ length: count }, (_, at) => at).reduce(
    (history, at) => history.in('tally', TALLIES[(at * 7) % 4] ?? '', voteCounted(`v${String(at)}`)),
    recordedHistory(),
  ).events;

/** Counts as the tally does, and takes the row away at each third vote. */
const removing: Projection = {
  ...tallyTotals,
  project: async (events, rows) => {
    for (const event of events) {
      await tallyTotals.project([event], rows);
      if ((event.revision + 1) % 3 === 0) rows.remove('totals', event.stream.id);
    }
  },
};

/** Read models that tell of each commit before and after it. */
const watched = (
  stored: TenantReadModels,
  before: (commit: ReadModelCommit) => void,
  after: () => void = () => undefined,
): TenantReadModels => ({
  tenantId: stored.tenantId,
  get: (collection, key) => stored.get(collection, key),
  list: (query) => stored.list(query),
  checkpoint: (name) => stored.checkpoint(name),
  dropCollection: (collection) => stored.dropCollection(collection),
  dropCheckpoint: (name) => stored.dropCheckpoint(name),
  commit: async (commit) => {
    before(commit);
    await stored.commit(commit);
    after();
  },
});

const open = () => openMemoryReadModels().forTenant(tenantId('louxing'));

const rowsOf = async (readModels: TenantReadModels): Promise<Readonly<Record<string, TallyTotal>>> => {
  const { documents } = await readModels.list<TallyTotal>({ collection: 'build/totals' });
  return Object.fromEntries(documents.map(({ key, data }) => [key, data]));
};

/** What one processor after the other makes of a history, each from where the checkpoint stands. */
const growOn = async (
  readModels: TenantReadModels,
  events: readonly RecordedEvent[],
  { batch, hold, through = events.length }: { batch: number; hold: number; through?: number },
  projection: Projection = removing,
): Promise<void> => {
  const processor = growingProcessor(projection, readModels, 'build', () => hold);
  for (let at = await processor.checkpoint(); at < through; at = await processor.checkpoint()) {
    const next = events.slice(at, Math.min(at + batch, through));
    await processor.process(next, next.at(-1)?.position ?? at);
  }
  if (through === events.length) expect(await processor.flush()).toBe(true);
};

describe('the rows of a build that grows', () => {
  it('are stored once although they changed a hundred times, with the checkpoint', async () => {
    const stored = await open();
    const commits: ReadModelCommit[] = [];
    const readModels = watched(stored, (commit) => commits.push(commit));
    const events = historyOf(400);
    await growOn(readModels, events, { batch: 10, hold: PLENTY() }, tallyTotals);
    expect(commits.map(({ changes, checkpoint }) => [changes.length, checkpoint?.to])).toEqual([[4, 400]]);
    expect(Object.values(await rowsOf(stored)).map(({ total }) => total)).toEqual([100, 100, 100, 100]);
  });

  it('are the same wherever the process ended, and however much was held', async () => {
    const events = historyOf(60);
    const whole = await open();
    await growOn(whole, events, { batch: 60, hold: PLENTY() });
    const expected = await rowsOf(whole);
    const run = fc.record({
      batch: fc.integer({ min: 1, max: 20 }),
      hold: fc.integer({ min: 0, max: 2_000 }),
      through: fc.integer({ min: 0, max: 59 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 4 }), run, async (ended, last) => {
        const readModels = await open();
        // Each of these ends without a word: what it holds is lost.
        for (const each of ended) await growOn(readModels, events, each);
        await growOn(readModels, events, { batch: last.batch, hold: last.hold });
        expect(await rowsOf(readModels)).toEqual(expected);
        expect(await readModels.checkpoint('build')).toBe(60);
      }),
    );
  });

  it('are the same when any commit fails, or loses its answer', async () => {
    const events = historyOf(60);
    const whole = await open();
    await growOn(whole, events, { batch: 60, hold: PLENTY() });
    const expected = await rowsOf(whole);
    const fate = fc.constantFrom('kept', 'failed', 'answer lost');
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), async (fates) => {
        const stored = await open();
        const left = [...fates];
        let current: string | undefined;
        const away = (when: string) => () => {
          if (when === 'failed') current = left.shift();
          if (current === when) throw new Error('the disk is away');
        };
        const readModels = watched(stored, away('failed'), away('answer lost'));
        const processor = growingProcessor(removing, readModels, 'build', () => 0);
        for (let isWhole = false; !isWhole;) {
          try {
            const at = await processor.checkpoint();
            const next = events.slice(at, at + 5);
            await processor.process(next, next.at(-1)?.position ?? at);
            isWhole = next.length === 0 && (await processor.flush());
          } catch (error) {
            expect(error).toBeInstanceOf(Unavailable);
          }
        }
        expect(await rowsOf(stored)).toEqual(expected);
      }),
    );
  });

  it('are let go of once they are too much to hold', async () => {
    const events = historyOf(200);
    const reads: string[] = [];
    const stored = await open();
    const counted: TenantReadModels = {
      ...watched(stored, () => undefined),
      get: (collection, key) => {
        reads.push(key);
        return stored.get(collection, key);
      },
    };
    await growOn(counted, events, { batch: 20, hold: 0 }, tallyTotals);
    const readsHoldingNothing = reads.splice(0).length;
    await growOn(
      watched(await open(), () => undefined),
      events,
      { batch: 20, hold: PLENTY() },
      tallyTotals,
    );
    // Four rows are read anew in each of the ten batches but the first, which knows that nothing is stored.
    expect([readsHoldingNothing, reads.length]).toEqual([36, 0]);
  });

  it('are as before a batch that failed', async () => {
    const readModels = await open();
    const events = historyOf(8);
    let isBroken = false;
    const breaking: Projection = {
      ...tallyTotals,
      project: async (given, rows) => {
        await tallyTotals.project(given, rows);
        rows.remove('totals', '万宝');
        if (isBroken) throw new Error('an event that nobody understands');
      },
    };
    const processor = growingProcessor(breaking, readModels, 'build', PLENTY);
    await processor.process(events.slice(0, 4), 4);
    isBroken = true;
    await expect(processor.process(events.slice(4), 8)).rejects.toThrow('nobody understands');
    expect(await processor.flush()).toBe(true);
    expect([Object.keys(await rowsOf(readModels)).length, await readModels.checkpoint('build')]).toEqual([
      3, 4,
    ]);
  });

  it('hold a released event for good before the word of its release is written', async () => {
    const readModels = await open();
    const events = historyOf(8);
    const processor = growingProcessor(tallyTotals, readModels, 'build', PLENTY);
    await processor.process(events.slice(1), 8);
    await processor.process(events.slice(0, 1), 8, 'released');
    await processor.process(events.slice(0, 1), 8, 'released');
    const after = growingProcessor(tallyTotals, readModels, 'build', PLENTY);
    await after.process(events.slice(0, 1), 8, 'released');
    const totals = Object.values(await rowsOf(readModels)).map(({ total }) => total);
    expect([totals, await readModels.checkpoint('build')]).toEqual([[2, 2, 2, 2], 8]);
  });

  it('are grown again batch by batch where one comes up that no store can hold', async () => {
    const readModels = await open();
    const events = historyOf(8);
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const malformed: Projection = {
      ...tallyTotals,
      project: async (given, rows) => {
        await tallyTotals.project(given, rows);
        if (given.some(({ position }) => position === 6)) rows.put('totals', 'self', cyclic);
      },
    };
    const processor = growingProcessor(malformed, readModels, 'build', PLENTY);
    await processor.process(events.slice(0, 4), 4);
    await processor.process(events.slice(4), 8);
    await expect(processor.flush()).rejects.toThrow(Unavailable);
    expect(await processor.checkpoint()).toBe(0);
    await processor.process(events.slice(0, 5), 5);
    await expect(processor.process(events.slice(5, 6), 6)).rejects.toMatchObject({
      code: 'READ_MODEL.MALFORMED_DOCUMENT',
    });
    await processor.process([], 6);
    await processor.process(events.slice(6), 8);
    const totals = Object.values(await rowsOf(readModels)).map(({ total }) => total);
    expect([totals.reduce((sum, total) => sum + total), await processor.flush()]).toEqual([7, true]);
  });

  it('give way to those of another process that grows the same build', async () => {
    const readModels = await open();
    const events = historyOf(8);
    const [one, other] = [PLENTY, () => 0].map((hold) =>
      growingProcessor(tallyTotals, readModels, 'build', hold),
    ) as [GrowingProcessor, GrowingProcessor];
    await Promise.all([one.checkpoint(), other.checkpoint()]);
    await one.process(events, 8);
    await one.flush();
    await expect(other.process(events, 8)).rejects.toThrow(Unavailable);
    expect([await other.checkpoint(), await other.flush()]).toEqual([8, true]);
    const totals = Object.values(await rowsOf(readModels)).map(({ total }) => total);
    expect(totals).toEqual([2, 2, 2, 2]);
  });
});
