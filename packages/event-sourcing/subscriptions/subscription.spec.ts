import {
  fakeProcessor,
  fixedClock,
  manualSleep,
  noSleep,
  proposed,
  sequentialIds,
  until,
  voteCounted,
} from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { tenantId } from '../events/tenant-id.ts';
import { NO_STREAM, READ_LIMIT, type Ledger } from '../ports/event-store.port.ts';
import { DEAD_LETTER_CATEGORY } from './dead-letters.ts';
import type { Subscription, SubscriptionOptions } from './subscription.port.ts';
import { startSubscription } from './subscription.ts';
import { Unavailable } from './unavailable.ts';

const ids = sequentialIds('event');
const running: Subscription[] = [];

const openLedger = () => openMemoryEventStore({ clock: fixedClock() }).createLedger(tenantId('louxing'));

/** Appends one event to each stream named, e.g. `append(ledger, 'a', 'b', 'a')`. */
const append = async (ledger: Ledger, ...streams: readonly string[]) => {
  for (const id of streams) {
    const stream = { category: 'tally', id };
    const expectedRevision = (await ledger.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
    await ledger.append([
      { stream, expectedRevision, events: [proposed(voteCounted('li'), { id: ids.next() })] },
    ]);
  }
};

const start = (options: Partial<SubscriptionOptions> & Pick<SubscriptionOptions, 'ledger' | 'processor'>) => {
  const subscription = startSubscription({ sleep: noSleep().sleep, ...options });
  running.push(subscription);
  return subscription;
};

const reachedHead = async (ledger: Ledger, subscription: Subscription) => {
  expect(await subscription.reached((await ledger.head()).position)).toBe(true);
};

/** The ledger with some of its members replaced; each gets the real one. */
const ledgerWith = (ledger: Ledger, members: Partial<Ledger>): Ledger => ({
  tenantId: ledger.tenantId,
  append: (writes) => ledger.append(writes),
  readStream: (stream, read) => ledger.readStream(stream, read),
  read: (read) => ledger.read(read),
  head: () => ledger.head(),
  positionAt: (instant) => ledger.positionAt(instant),
  onAppended: (listener) => ledger.onAppended(listener),
  ...members,
});

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

const poison = (...names: readonly string[]) => {
  const poisoned = new Set(names);
  return {
    cure: () => {
      poisoned.clear();
    },
    failBefore: (events: Parameters<ReturnType<typeof fakeProcessor>['failBefore']>[0]) => {
      const bad = events.find(({ stream, revision }) => poisoned.has(`${stream.id}:${revision}`));
      return bad && new Error(`cannot digest ${bad.stream.id}:${bad.revision}`);
    },
  };
};

const parkedRevisions = (subscription: Subscription) =>
  Object.fromEntries(
    [...subscription.parked()].map(([key, events]) => [key, events.map((event) => event.revision)]),
  );

afterEach(async () => {
  await Promise.all(running.splice(0).map((subscription) => subscription.stop()));
});

describe('following a ledger', () => {
  it('works off what is there and what comes, in order', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a', 'b');
    const subscription = start({ ledger, processor });
    await reachedHead(ledger, subscription);
    await append(ledger, 'a', 'c');
    await reachedHead(ledger, subscription);
    expect(processor.applied).toEqual(['a:0', 'b:0', 'a:1', 'c:0']);
  });

  it('goes on from its checkpoint after a restart', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a', 'b');
    const first = start({ ledger, processor });
    await reachedHead(ledger, first);
    await first.stop();
    await append(ledger, 'c');
    const second = start({ ledger, processor });
    await reachedHead(ledger, second);
    expect(processor.applied).toEqual(['a:0', 'b:0', 'c:0']);
  });

  it('sees every event once while several writers write', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    const subscription = start({ ledger, processor, batchLimit: 3 });
    await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (id) => {
        for (let times = 0; times < 25; times += 1) await append(ledger, id);
      }),
    );
    await reachedHead(ledger, subscription);
    const written = (await ledger.read()).map(({ stream, revision }) => `${stream.id}:${revision}`);
    expect(processor.applied).toEqual(written);
    expect(written).toHaveLength(100);
  });

  it('leaves out other categories, yet comes to the head', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor('follower', ['scorecard'])];
    await append(ledger, 'a', 'b');
    const subscription = start({ ledger, processor });
    await reachedHead(ledger, subscription);
    expect([processor.applied, subscription.position()]).toEqual([[], 2]);
  });

  it('cuts the work into batches, also where the limit is higher than one read gives', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    const events = Array.from({ length: READ_LIMIT + 5 }, () =>
      proposed(voteCounted('li'), { id: ids.next() }),
    );
    await ledger.append([{ stream: { category: 'tally', id: 'a' }, expectedRevision: NO_STREAM, events }]);
    const positions: number[] = [];
    const subscription = start({ ledger, processor, batchLimit: READ_LIMIT * 2 });
    processor.failBefore = () => {
      positions.push(subscription.position());
      return undefined;
    };
    await reachedHead(ledger, subscription);
    expect(processor.tried).toEqual([READ_LIMIT, 5]);
    expect(positions).toEqual([0, READ_LIMIT]);
  });

  it('gives way to others between full batches', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a', 'b', 'c', 'd', 'e');
    const waits: number[] = [];
    const sleep = async (durationMs: number) => {
      waits.push(durationMs);
    };
    await reachedHead(ledger, start({ ledger, processor, sleep, batchLimit: 2 }));
    expect(waits).toEqual([0, 0]);
  });

  it('loses no wake-up that comes while it reads', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    let reads = 0;
    const busy = ledgerWith(ledger, {
      read: async (read) => {
        const events = await ledger.read(read);
        reads += 1;
        // Appended after the read and before the wait: only the wake-up tells of it.
        if (reads === 2) await append(ledger, 'late');
        return events;
      },
    });
    const subscription = start({ ledger: busy, processor });
    await reachedHead(ledger, subscription);
    await until(() => processor.applied.includes('late:0'));
    expect(processor.applied).toEqual(['late:0']);
  });
});

describe('an event that fails', () => {
  const retries = { attemptLimit: 4, firstDelayMs: 200, longestDelayMs: 500 };

  it('is tried again with longer and longer waits, and the rest of its batch one by one', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor('follower', ['tally'])];
    await append(ledger, 'a', 'b', 'c');
    Object.assign(processor, poison('b:0'));
    const { sleep, delaysMs } = noSleep();
    const subscription = start({ ledger, processor, sleep, retries });
    await until(() => subscription.parked().size > 0);
    await reachedHead(ledger, subscription);
    expect(delaysMs).toEqual([200, 400, 500]);
    expect(processor.applied).toEqual(['a:0', 'c:0']);
    expect(processor.tried.slice(0, 2)).toEqual([3, 1]);
  });

  it('is worked off in its place when a later try succeeds', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a', 'b', 'b');
    const { failBefore, cure } = poison('b:0');
    const { sleep, delaysMs, waiting, wake } = manualSleep();
    Object.assign(processor, { failBefore });
    const subscription = start({ ledger, processor, sleep, retries });
    await until(() => waiting() === 1);
    expect(subscription.status()).toEqual({ kind: 'running' });
    cure();
    wake();
    await reachedHead(ledger, subscription);
    expect([processor.applied, delaysMs]).toEqual([['a:0', 'b:0', 'b:1'], [200]]);
    expect(subscription.parked().size).toBe(0);
  });

  it('is parked with all later events of its aggregate in order, while other aggregates go on', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a', 'b', 'b', 'a');
    Object.assign(processor, poison('b:0'));
    const subscription = start({ ledger, processor });
    await until(() => subscription.parked().get('tally/b')?.length === 2);
    await append(ledger, 'b', 'c', 'a');
    await reachedHead(ledger, subscription);
    expect(processor.applied).toEqual(expect.arrayContaining(['a:0', 'a:1', 'c:0', 'a:2']));
    expect(processor.applied.filter((name) => name.startsWith('b'))).toEqual([]);
    expect(subscription.parked().get('tally/b')).toMatchObject([
      { subscription: 'follower', revision: 0, reason: 'cannot digest b:0' },
      { revision: 1, reason: 'waits behind revision 0 of its own stream' },
      { revision: 2, reason: 'waits behind revision 0 of its own stream' },
    ]);
  });

  it('stays parked over a restart', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor('follower', ['tally'])];
    await append(ledger, 'a', 'b');
    Object.assign(processor, poison('b:0'));
    const first = start({ ledger, processor });
    await reachedHead(ledger, first);
    await first.stop();
    processor.failBefore = () => undefined;
    const second = start({ ledger, processor });
    await append(ledger, 'b', 'a');
    await reachedHead(ledger, second);
    expect(parkedRevisions(second)).toEqual({ 'tally/b': [0, 1] });
    expect(processor.applied).toEqual(['a:0', 'a:1']);
  });

  it('holds up its own subscription only', async () => {
    const ledger = await openLedger();
    const [sick, well] = [fakeProcessor('sick', ['tally']), fakeProcessor('well', ['tally'])];
    Object.assign(sick, poison('b:0'));
    await append(ledger, 'b', 'b');
    const subscriptions = [start({ ledger, processor: sick }), start({ ledger, processor: well })];
    for (const subscription of subscriptions) await reachedHead(ledger, subscription);
    expect([sick.applied, well.applied]).toEqual([[], ['b:0', 'b:1']]);
    expect(subscriptions[1]?.parked().size).toBe(0);
  });

  it('writes no letters about letters, however sick the processor is', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    processor.failBefore = (events) => (events.length > 0 ? new Error('cannot digest anything') : undefined);
    await append(ledger, 'a');
    const subscription = start({ ledger, processor });
    await until(() => subscription.parked().size === 2);
    await reachedHead(ledger, subscription);
    const letters = await ledger.read({ categories: [DEAD_LETTER_CATEGORY] });
    // One about the event, and one about that letter, which this subscription was given as well.
    expect(letters.map(({ type }) => type)).toEqual(['EventParked', 'EventParked']);
    expect(await subscription.reached(3)).toBe(true);
  });

  it('is neither lost nor worked off when its parking is cut short', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor('follower', ['tally'])];
    await append(ledger, 'a', 'b');
    let failures = 1;
    Object.assign(processor, poison('b:0'));
    const { failBefore } = processor;
    processor.failBefore = (events, throughPosition) => {
      if (events.length > 0 || failures === 0) return failBefore(events, throughPosition);
      failures -= 1;
      // The letter is written, the checkpoint is not yet moved, and by now the cause is mended.
      processor.failBefore = () => undefined;
      return new Unavailable('the checkpoint cannot be moved', 'gone');
    };
    const subscription = start({ ledger, processor });
    await reachedHead(ledger, subscription);
    expect(processor.applied).toEqual(['a:0']);
    expect(parkedRevisions(subscription)).toEqual({ 'tally/b': [0] });
  });

  it('is taken for parked when the letter is written but its answer lost', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor('follower', ['tally'])];
    await append(ledger, 'b', 'b');
    const { failBefore, cure } = poison('b:0');
    Object.assign(processor, { failBefore });
    const losing = ledgerWith(ledger, {
      append: async (writes) => {
        await ledger.append(writes);
        cure();
        throw new Error('the answer got lost');
      },
    });
    let uses = 0;
    const flaky = ledgerWith(losing, {
      append: (writes) => {
        uses += 1;
        return uses === 1 ? losing.append(writes) : ledger.append(writes);
      },
    });
    const subscription = start({ ledger: flaky, processor });
    await reachedHead(ledger, subscription);
    expect(processor.applied).toEqual([]);
    expect(parkedRevisions(subscription)).toEqual({ 'tally/b': [0, 1] });
  });
});

describe('releasing parked events', () => {
  const b = { category: 'tally', id: 'b' };

  const withParked = async (...names: readonly string[]) => {
    const [ledger, processor] = [await openLedger(), fakeProcessor('follower', ['tally'])];
    await append(ledger, 'a', 'b', 'b', 'b');
    const { failBefore, cure } = poison(...names);
    Object.assign(processor, { failBefore });
    const subscription = start({ ledger, processor });
    await until(() => subscription.parked().get('tally/b')?.length === 3);
    await reachedHead(ledger, subscription);
    return { ledger, processor, subscription, cure };
  };

  it('works them off in order, and then the aggregate flows again', async () => {
    const { ledger, processor, subscription, cure } = await withParked('b:0');
    cure();
    expect(await subscription.releaseParked(b)).toEqual({ kind: 'released', count: 3 });
    await append(ledger, 'b');
    await reachedHead(ledger, subscription);
    expect(processor.applied).toEqual(['a:0', 'b:0', 'b:1', 'b:2', 'b:3']);
    expect(subscription.parked().size).toBe(0);
  });

  it('keeps what fails again, and all behind it', async () => {
    const { processor, subscription } = await withParked('b:0');
    Object.assign(processor, poison('b:1'));
    const outcome = await subscription.releaseParked(b);
    expect(outcome).toEqual({ kind: 'still-parked', reason: 'cannot digest b:1' });
    expect(processor.applied).toEqual(['a:0', 'b:0']);
    expect(parkedRevisions(subscription)).toEqual({ 'tally/b': [1, 2] });
  });

  it('is nothing to do for an aggregate that is not held up', async () => {
    const { subscription } = await withParked('b:0');
    const outcome = await subscription.releaseParked({ category: 'tally', id: 'a' });
    expect(outcome).toEqual({ kind: 'released', count: 0 });
  });

  it('is remembered over a restart, and the same event can be parked once more', async () => {
    const { ledger, processor, subscription, cure } = await withParked('b:0');
    cure();
    await subscription.releaseParked(b);
    await subscription.stop();
    // The same subscription name over a lost checkpoint: everything is worked off anew.
    const anew = fakeProcessor('follower', ['tally']);
    Object.assign(anew, poison('b:0'));
    const again = start({ ledger, processor: anew });
    expect(again.parked().size).toBe(0);
    await reachedHead(ledger, again);
    expect(parkedRevisions(again)).toEqual({ 'tally/b': [0, 1, 2] });
    expect([processor.applied.length, anew.applied]).toEqual([4, ['a:0']]);
  });

  it('tells the processor that the event lies before its checkpoint', async () => {
    const { processor, subscription, cure } = await withParked('b:0');
    cure();
    const deliveries: unknown[] = [];
    processor.failBefore = (events, throughPosition, delivery) => {
      deliveries.push([events.length, throughPosition, delivery]);
      return undefined;
    };
    await subscription.releaseParked(b);
    expect(deliveries).toEqual([
      [1, 4, 'released'],
      [1, 4, 'released'],
      [1, 4, 'released'],
    ]);
  });

  it('is answered when the subscription was stopped, or stops before its turn', async () => {
    const { subscription, processor } = await withParked('b:0');
    processor.failCheckpoint = () => new Error('gone');
    const before = subscription.releaseParked(b);
    const stopped = subscription.stop();
    await stopped;
    const outcomes = await Promise.all([before, subscription.releaseParked(b)]);
    expect(outcomes).toEqual([
      { kind: 'still-parked', reason: 'the subscription was stopped' },
      { kind: 'still-parked', reason: 'the subscription was stopped' },
    ]);
  });

  it('fails alone when the ledger does not answer, and can be tried again', async () => {
    const { ledger, processor, subscription } = await withParked('b:0');
    await subscription.stop();
    processor.failBefore = () => undefined;
    let isDown = false;
    const shaky = ledgerWith(ledger, {
      readStream: async (stream, read) => {
        if (isDown) throw new Error('the ledger is away');
        return ledger.readStream(stream, read);
      },
    });
    const again = start({ ledger: shaky, processor });
    await reachedHead(ledger, again);
    isDown = true;
    await expect(again.releaseParked(b)).rejects.toThrow('the ledger is away');
    isDown = false;
    expect(await again.releaseParked(b)).toEqual({ kind: 'released', count: 3 });
  });
});

describe('a store that does not answer', () => {
  const retries = { attemptLimit: 2, firstDelayMs: 100, longestDelayMs: 1_000 };

  it('parks nothing: it is asked again, at longer and longer waits, until it does', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a');
    let failures = 5;
    processor.failBefore = () => {
      failures -= 1;
      return failures < 0 ? undefined : new Unavailable('the read models', new Error('locked'));
    };
    const { sleep, delaysMs } = noSleep();
    const subscription = start({ ledger, processor, sleep, retries });
    await reachedHead(ledger, subscription);
    expect(delaysMs).toEqual([100, 200, 400, 800, 1_000]);
    expect([processor.applied, subscription.parked().size]).toEqual([['a:0'], 0]);
  });

  it('shows as a stall with its reason, and as running again', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a');
    processor.failBefore = () => new Unavailable('the read models', new Error('locked'));
    const { sleep, wake } = manualSleep();
    const subscription = start({ ledger, processor, sleep, retries });
    await until(() => subscription.status().kind === 'stalled');
    expect(subscription.status()).toEqual({ kind: 'stalled', reason: 'the read models: locked' });
    processor.failBefore = () => undefined;
    wake();
    await reachedHead(ledger, subscription);
    await until(() => subscription.status().kind === 'running');
    expect(processor.applied).toEqual(['a:0']);
  });

  it('may be away from the very start', async () => {
    const processor = fakeProcessor();
    const ledger = await openLedger();
    await append(ledger, 'a');
    let isAway = true;
    const away = async () => Promise.reject(new Error('away'));
    const shaky = ledgerWith(ledger, {
      read: (read) => (isAway ? away() : ledger.read(read)),
      onAppended: (listener) => {
        if (isAway) throw new Error('away');
        return ledger.onAppended(listener);
      },
    });
    processor.failCheckpoint = () => (isAway ? new Error('away') : undefined);
    const { sleep, waiting, wake } = manualSleep();
    const subscription = start({ ledger: shaky, processor, sleep, retries });
    await until(() => waiting() === 1);
    isAway = false;
    wake();
    await reachedHead(ledger, subscription);
    await append(ledger, 'b');
    await reachedHead(ledger, subscription);
    expect(processor.applied).toEqual(['a:0', 'b:0']);
  });

  it('may lose the answer to a commit, and stay away when the checkpoint is asked for: nothing is repeated', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a', 'b');
    let answersLost = 1;
    let checkpointsLost = 0;
    processor.failAfter = () => {
      if (answersLost === 0) return undefined;
      answersLost -= 1;
      checkpointsLost = 3;
      return new Unavailable('the read models', 'the answer got lost');
    };
    processor.failCheckpoint = () => {
      if (checkpointsLost === 0) return undefined;
      checkpointsLost -= 1;
      return new Unavailable('the read models', 'away');
    };
    const subscription = start({ ledger, processor });
    await reachedHead(ledger, subscription);
    await append(ledger, 'c');
    await reachedHead(ledger, subscription);
    expect(processor.applied).toEqual(['a:0', 'b:0', 'c:0']);
  });

  it('that was put back behind the checkpoint stalls the subscription, so that nothing is skipped unseen', async () => {
    const [before, processor] = [await openLedger(), fakeProcessor()];
    await append(before, 'a', 'b', 'c');
    const first = start({ ledger: before, processor });
    await reachedHead(before, first);
    await first.stop();
    const restored = await openLedger();
    await append(restored, 'a');
    const { sleep, waiting } = manualSleep();
    const subscription = start({ ledger: restored, processor, sleep });
    await until(() => waiting() === 1);
    expect(subscription.status()).toEqual({
      kind: 'stalled',
      reason: 'the checkpoint of follower is at 3, but its ledger ends at 1: build it anew',
    });
  });
});

describe('stopping', () => {
  it('is prompt while idle', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    const subscription = start({ ledger, processor });
    await subscription.stop();
    expect(subscription.status()).toEqual({ kind: 'stopped' });
    await append(ledger, 'a');
    expect(processor.applied).toEqual([]);
  });

  it('is prompt while a store is away, and asks it nothing more', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    let checkpoints = 0;
    processor.failCheckpoint = () => {
      checkpoints += 1;
      return new Unavailable('the read models', 'away');
    };
    const { sleep, waiting } = manualSleep();
    const subscription = start({ ledger, processor, sleep });
    await until(() => waiting() === 1);
    await subscription.stop();
    expect([checkpoints, subscription.status()]).toEqual([1, { kind: 'stopped' }]);
  });

  it('is prompt while an event is tried again, and parks nothing', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a', 'b', 'c');
    Object.assign(processor, poison('b:0'));
    const { sleep, waiting } = manualSleep();
    const subscription = start({ ledger, processor, sleep });
    await until(() => waiting() === 1);
    const reached = subscription.reached(3);
    await subscription.stop();
    expect(subscription.parked().size).toBe(0);
    expect(processor.applied).toEqual(['a:0']);
    // What was not worked off is not reached, however near the end of the ledger it was.
    expect([subscription.position(), await reached]).toEqual([1, false]);
  });

  it('lets the batch under way finish', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a');
    const { opened, open } = gate();
    const slow = {
      ...processor,
      process: async (...given: Parameters<typeof processor.process>) => {
        await opened;
        return processor.process(...given);
      },
    };
    const subscription = start({ ledger, processor: slow });
    await until(async () => (await ledger.head()).position === 1);
    const stopped = subscription.stop();
    open();
    await stopped;
    expect([await processor.checkpoint(), processor.applied.length]).toEqual(
      processor.applied.length === 1 ? [1, 1] : [0, 0],
    );
  });

  it('ends at a closed store without an unhandled failure', async () => {
    const store = openMemoryEventStore({ clock: fixedClock() });
    const ledger = await store.createLedger(tenantId('louxing'));
    await store.close();
    const { sleep, waiting } = manualSleep();
    const subscription = start({ ledger, processor: fakeProcessor(), sleep });
    await until(() => waiting() === 1);
    expect(subscription.status()).toMatchObject({ kind: 'stalled' });
    await subscription.stop();
    expect(subscription.status()).toEqual({ kind: 'stopped' });
  });
});

describe('waiting for a position', () => {
  it('ends with false when the signal aborts, before or while waiting', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    const subscription = start({ ledger, processor });
    const waiting = new AbortController();
    const reached = subscription.reached(1, waiting.signal);
    waiting.abort();
    expect(await reached).toBe(false);
    expect(await subscription.reached(1, waiting.signal)).toBe(false);
  });

  it('ends with true at once where it was reached', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    await append(ledger, 'a');
    const subscription = start({ ledger, processor });
    await reachedHead(ledger, subscription);
    expect(await subscription.reached(1, AbortSignal.abort())).toBe(true);
  });

  it('ends with false when the subscription stops', async () => {
    const [ledger, processor] = [await openLedger(), fakeProcessor()];
    const subscription = start({ ledger, processor });
    const reached = subscription.reached(1);
    await subscription.stop();
    expect([await reached, await subscription.reached(1)]).toEqual([false, false]);
  });
});
