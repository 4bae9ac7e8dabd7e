import fc from 'fast-check';
import {
  commandMetadata,
  deepFreeze,
  fixedClock,
  proposed,
  recorded,
  TALLY_LIMIT,
  tallyDecider,
  TallyFull,
  voteCounted,
  type CountVote,
  type Tally,
} from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { EventIdTaken, RevisionConflict, UnknownTenant } from '../errors/ledger-errors.ts';
import { tenantId } from '../events/tenant-id.ts';
import { NO_STREAM, READ_LIMIT, type Ledger } from '../ports/event-store.port.ts';
import { recentSnapshots } from '../snapshots/recent-snapshots.ts';
import type { SnapshotStore } from '../snapshots/snapshot-store.port.ts';
import { createCommandExecutor } from './command-executor.ts';
import { orderFor } from './command-order.ts';
import { CONFLICT_RETRY_LIMIT, executeCommands } from './execute-commands.ts';
import { loadState } from './load-state.ts';

const openLedger = () => openMemoryEventStore({ clock: fixedClock() }).createLedger(tenantId('louxing'));

const vote = (voter: string, points = 1): CountVote => ({ voter, points });
const count = (id: string, ...votes: readonly CountVote[]) => orderFor(tallyDecider, id, ...votes);
const by = (commandId: string) => commandMetadata({ commandId });

/** What a ledger holds, in the fewest words. */
const votesIn = async (ledger: Ledger) =>
  (await ledger.read()).map(({ stream, data }) => `${stream.id}:${(data as CountVote).voter}`);

/** Runs something before each append, as if another writer came first. */
const interleaved = (ledger: Ledger, other: (attempt: number) => Promise<unknown>): Ledger => {
  let attempt = 0;
  return {
    ...ledger,
    tenantId: ledger.tenantId,
    readStream: (stream, read) => ledger.readStream(stream, read),
    append: async (writes) => {
      attempt += 1;
      await other(attempt);
      return ledger.append(writes);
    },
  };
};

describe('carrying out a command', () => {
  it('appends what was decided, with who and why', async () => {
    const ledger = await openLedger();
    const outcome = await executeCommands(
      ledger,
      [count('a', vote('li', 3))],
      commandMetadata({ commandId: 'command-7', actorId: 'wang-fang', correlationId: 'request-9' }),
    );
    expect(outcome).toMatchObject({ position: 1, revisions: [0], isRepeated: false });
    expect(outcome.events).toMatchObject([voteCounted('li', 3)]);
    expect(await ledger.read()).toEqual([
      recorded(voteCounted('li', 3), {
        id: 'command-7/0.0',
        stream: { category: 'tally', id: 'a' },
        actorId: 'wang-fang',
        correlationId: 'request-9',
        causationId: 'command-7',
      }),
    ]);
  });

  it('keeps the trace of a request that carried one', async () => {
    const ledger = await openLedger();
    await executeCommands(ledger, [count('a', vote('li'))], commandMetadata({ traceparent: '00-1-2-01' }));
    expect(await ledger.read()).toMatchObject([{ traceparent: '00-1-2-01' }]);
  });

  it('writes nothing when it is refused', async () => {
    const ledger = await openLedger();
    const refused = executeCommands(ledger, [count('a', vote('li', TALLY_LIMIT + 1))], by('c1'));
    await expect(refused).rejects.toThrow(TallyFull);
    expect(await votesIn(ledger)).toEqual([]);
  });

  it('writes nothing when nothing was decided', async () => {
    const ledger = await openLedger();
    await executeCommands(ledger, [count('a', vote('li'))], by('c1'));
    const outcome = await executeCommands(ledger, [count('a', vote('li'))], by('c2'));
    expect(outcome).toMatchObject({ position: 1, revisions: [0], events: [] });
    expect(await votesIn(ledger)).toEqual(['a:li']);
  });

  it('goes into the ledger of the tenant that the metadata names, and no other', async () => {
    const store = openMemoryEventStore({ clock: fixedClock() });
    const [ours, theirs] = [
      await store.createLedger(tenantId('ours')),
      await store.createLedger(tenantId('theirs')),
    ];
    const executor = createCommandExecutor(store, recentSnapshots());
    await executor.execute(commandMetadata({ tenantId: tenantId('ours') }), count('a', vote('li')));
    await executor.execute(commandMetadata({ tenantId: tenantId('theirs') }), count('a', vote('wu')));
    expect(await votesIn(ours)).toEqual(['a:li']);
    expect(await votesIn(theirs)).toEqual(['a:wu']);
    const nobody = executor.execute(
      commandMetadata({ tenantId: tenantId('nobody') }),
      count('a', vote('li')),
    );
    await expect(nobody).rejects.toThrow(UnknownTenant);
  });
});

describe('several commands together', () => {
  it('see the events of those before them for the same aggregate', async () => {
    const ledger = await openLedger();
    const half = TALLY_LIMIT / 2;
    const order = count('a', vote('li', half), vote('li', half), vote('wu', half));
    await executeCommands(ledger, [order], by('c1'));
    expect(await votesIn(ledger)).toEqual(['a:li', 'a:wu']);
    const refused = executeCommands(ledger, [count('b', vote('li', half), vote('wu', half + 1))], by('c2'));
    await expect(refused).rejects.toThrow(TallyFull);
    expect(await votesIn(ledger)).toEqual(['a:li', 'a:wu']);
  });

  it('become durable for several aggregates at once', async () => {
    const ledger = await openLedger();
    const outcome = await executeCommands(
      ledger,
      [count('a', vote('li'), vote('wu')), count('b', vote('li'))],
      by('c1'),
    );
    expect(outcome).toMatchObject({ position: 3, revisions: [1, 0] });
    expect((await ledger.read()).map(({ id }) => id)).toEqual(['c1/0.0', 'c1/0.1', 'c1/1.0']);
  });

  it('write nothing for any aggregate when one of them refuses', async () => {
    const ledger = await openLedger();
    const orders = [count('a', vote('li')), count('b', vote('li', TALLY_LIMIT + 1))];
    await expect(executeCommands(ledger, orders, by('c1'))).rejects.toThrow(TallyFull);
    expect(await votesIn(ledger)).toEqual([]);
  });

  it('write nothing for any aggregate while one of them conflicts', async () => {
    const ledger = await openLedger();
    const rival = interleaved(ledger, (attempt) =>
      executeCommands(ledger, [count('b', vote(`rival-${attempt}`))], by(`rival-${attempt}`)),
    );
    const orders = [count('a', vote('li')), count('b', vote('li'))];
    await expect(executeCommands(rival, orders, by('c1'))).rejects.toThrow(RevisionConflict);
    expect((await votesIn(ledger)).filter((text) => text.startsWith('a:'))).toEqual([]);
  });

  it('may come back to an aggregate in a second order, which sees the first', async () => {
    const ledger = await openLedger();
    const orders = [count('a', vote('li')), count('b', vote('li')), count('a', vote('li'), vote('wu'))];
    const outcome = await executeCommands(ledger, orders, by('c1'), { snapshots: recentSnapshots() });
    expect(await votesIn(ledger)).toEqual(['a:li', 'b:li', 'a:wu']);
    expect(outcome.revisions).toEqual([0, 0, 1]);
    const full = [count('c', vote('li', 60)), count('c', vote('wu', 60))];
    await expect(executeCommands(ledger, full, by('c2'))).rejects.toThrow(TallyFull);
    expect(await votesIn(ledger)).toHaveLength(3);
  });

  it('may be none at all', async () => {
    const ledger = await openLedger();
    expect(await executeCommands(ledger, [], by('c1'))).toMatchObject({
      position: 0,
      revisions: [],
      events: [],
    });
  });
});

describe('a command that somebody else came before', () => {
  it('is decided anew on what is so now', async () => {
    const ledger = await openLedger();
    const rival = interleaved(ledger, async (attempt) => {
      if (attempt === 1) await executeCommands(ledger, [count('a', vote('rival', TALLY_LIMIT))], by('rival'));
    });
    // It would have fitted before the rival came: a cap is never decided on an old state.
    await expect(executeCommands(rival, [count('a', vote('li', 1))], by('c1'))).rejects.toThrow(TallyFull);
    expect(await votesIn(ledger)).toEqual(['a:rival']);
  });

  it('is decided anew even when it had decided nothing', async () => {
    const ledger = await openLedger();
    await executeCommands(ledger, [count('a', vote('li'))], by('c1'));
    let decisions = 0;
    const decider: typeof tallyDecider = {
      ...tallyDecider,
      decide: (command, state) => {
        decisions += 1;
        return tallyDecider.decide(command, state);
      },
    };
    const rival = interleaved(ledger, async (attempt) => {
      if (attempt === 1) await executeCommands(ledger, [count('a', vote('rival'))], by('rival'));
    });
    await executeCommands(rival, [orderFor(decider, 'a', vote('li'))], by('c2'));
    expect(decisions).toBe(2);
  });

  it('gives up after a bounded number of tries and tells of the conflict', async () => {
    const ledger = await openLedger();
    let tries = 0;
    const rival = interleaved(ledger, async (attempt) => {
      tries = attempt;
      await executeCommands(ledger, [count('a', vote(`rival-${attempt}`))], by(`rival-${attempt}`));
    });
    await expect(executeCommands(rival, [count('a', vote('li'))], by('c1'))).rejects.toThrow(
      RevisionConflict,
    );
    expect(tries).toBe(1 + CONFLICT_RETRY_LIMIT);
    expect(await votesIn(ledger)).not.toContain('a:li');
  });

  it('never lets two writers both pass a cap', async () => {
    const ledger = await openLedger();
    const points = TALLY_LIMIT / 4;
    const all = Array.from({ length: 8 }, (_, index) =>
      executeCommands(ledger, [count('a', vote(`voter-${index}`, points))], by(`c${index}`)),
    );
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect((await loadState(ledger, tallyDecider, 'a')).state.total).toBe(TALLY_LIMIT);
  });
});

describe('a command that comes again', () => {
  /** The append is durable, but its answer never arrives. */
  const losingAnswers = (ledger: Ledger): Ledger => ({
    ...ledger,
    tenantId: ledger.tenantId,
    readStream: (stream, read) => ledger.readStream(stream, read),
    append: async (writes) => {
      await ledger.append(writes);
      throw new Error('the answer got lost');
    },
  });
  const forgetful: typeof tallyDecider = {
    ...tallyDecider,
    decide: (command) => [voteCounted(command.voter, command.points)],
  };

  it('writes once, although the answer to the first got lost', async () => {
    const ledger = await openLedger();
    const orders = [count('a', vote('li')), count('b', vote('li'))];
    await expect(executeCommands(losingAnswers(ledger), orders, by('c1'))).rejects.toThrow('got lost');
    const outcome = await executeCommands(ledger, orders, by('c1'));
    expect(outcome).toMatchObject({ position: 2, revisions: [0, 0] });
    expect(await votesIn(ledger)).toEqual(['a:li', 'b:li']);
  });

  it('writes once even where the decider does not recognise it, and says so', async () => {
    const ledger = await openLedger();
    await executeCommands(ledger, [orderFor(forgetful, 'a', vote('li'))], by('c1'));
    const again = executeCommands(ledger, [orderFor(forgetful, 'a', vote('li'))], by('c1'));
    await expect(again).rejects.toThrow(EventIdTaken);
    expect(await votesIn(ledger)).toEqual(['a:li']);
  });

  it('writes once when both come at the same time', async () => {
    const ledger = await openLedger();
    const settled = await Promise.allSettled([
      executeCommands(ledger, [orderFor(forgetful, 'a', vote('li'))], by('c1')),
      executeCommands(ledger, [orderFor(forgetful, 'a', vote('li'))], by('c1')),
    ]);
    expect(settled).toMatchObject([
      { status: 'fulfilled', value: { isRepeated: false } },
      { status: 'fulfilled', value: { isRepeated: true, position: 1 } },
    ]);
    expect(await votesIn(ledger)).toEqual(['a:li']);
  });
});

describe('snapshots', () => {
  const countingReads = (ledger: Ledger, reads: number[]): Ledger => ({
    ...ledger,
    tenantId: ledger.tenantId,
    append: (writes) => ledger.append(writes),
    readStream: (stream, read) => {
      reads.push(read?.fromRevision ?? 0);
      return ledger.readStream(stream, read);
    },
  });

  it('spare reading what they hold', async () => {
    const reads: number[] = [];
    const ledger = countingReads(await openLedger(), reads);
    const snapshots = recentSnapshots();
    await executeCommands(ledger, [count('a', vote('li'), vote('wu'))], by('c1'), { snapshots });
    await executeCommands(ledger, [count('a', vote('xu'))], by('c2'), { snapshots });
    expect(reads).toEqual([0, 2]);
  });

  it('are completed by the events after them when they are stale', async () => {
    const ledger = await openLedger();
    const snapshots = recentSnapshots();
    await executeCommands(ledger, [count('a', vote('li', 60))], by('c1'), { snapshots });
    await executeCommands(ledger, [count('a', vote('wu', 40))], by('c2'));
    const refused = executeCommands(ledger, [count('a', vote('xu'))], by('c3'), { snapshots });
    await expect(refused).rejects.toThrow(TallyFull);
  });

  it('of another version of the state are left aside', async () => {
    const ledger = await openLedger();
    const snapshots = recentSnapshots();
    await executeCommands(ledger, [count('a', vote('li', 60))], by('c1'), { snapshots });
    const next = { ...tallyDecider, stateVersion: 2 };
    expect(await loadState(ledger, next, 'a', snapshots)).toEqual(await loadState(ledger, next, 'a'));
  });

  it('that ran ahead of the ledger, as after a restored backup, are left aside', async () => {
    const ledger = await openLedger();
    const snapshots = recentSnapshots();
    await snapshots.save(
      ledger.tenantId,
      { category: 'tally', id: 'a' },
      { stateVersion: 1, revision: 7, state: { total: TALLY_LIMIT - 1, voters: ['lost'] } },
    );
    await executeCommands(ledger, [count('a', vote('li'))], by('c1'), { snapshots });
    expect(await votesIn(ledger)).toEqual(['a:li']);
    expect((await loadState(ledger, tallyDecider, 'a', snapshots)).state.voters).toEqual(['li']);
  });

  it('that cannot be read or kept fail no command', async () => {
    const ledger = await openLedger();
    const failing = async () => Promise.reject(new Error('no room for snapshots'));
    const snapshots: SnapshotStore = { load: failing, save: failing, drop: failing };
    await executeCommands(ledger, [count('a', vote('li'))], by('c1'), { snapshots });
    expect(await votesIn(ledger)).toEqual(['a:li']);
  });

  it('change no answer, wherever they are and whenever they are lost', async () => {
    const step = fc.record({
      tally: fc.constantFrom('a', 'b'),
      voter: fc.constantFrom('li', 'wu', 'xu', 'zhao', 'zhou'),
      points: fc.integer({ min: 0, max: 60 }),
      usesSnapshots: fc.boolean(),
      losesSnapshots: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const [plain, quick] = [await openLedger(), await openLedger()];
        const snapshots = recentSnapshots(1);
        for (const [index, { tally, voter, points, ...use }] of steps.entries()) {
          if (use.losesSnapshots) await snapshots.drop(quick.tenantId);
          const answers = [{ ledger: plain }, { ledger: quick, ...(use.usesSnapshots && { snapshots }) }].map(
            ({ ledger, ...handling }) =>
              executeCommands(ledger, [count(tally, vote(voter, points))], by(`c${index}`), handling).catch(
                String,
              ),
          );
          expect(await answers[1]).toEqual(await answers[0]);
        }
        expect(await quick.read()).toEqual(await plain.read());
      }),
    );
  });

  it('are kept for the states used last only', async () => {
    const snapshots = recentSnapshots(2);
    const tenant = tenantId('louxing');
    const snapshot = deepFreeze({ stateVersion: 1, revision: 0, state: {} });
    const at = (id: string) => ({ category: 'tally', id });
    await snapshots.save(tenant, at('a'), snapshot);
    await snapshots.save(tenant, at('b'), snapshot);
    await snapshots.load(tenant, at('a'), 1);
    await snapshots.save(tenant, at('c'), snapshot);
    const kept = await Promise.all(['a', 'b', 'c'].map((id) => snapshots.load(tenant, at(id), 1)));
    expect(kept).toEqual([snapshot, undefined, snapshot]);
  });

  it('of one tenant are forgotten without those of another', async () => {
    const snapshots = recentSnapshots();
    const snapshot = { stateVersion: 1, revision: 0, state: {} };
    const stream = { category: 'tally', id: 'a' };
    for (const tenant of ['a', 'a-b']) await snapshots.save(tenantId(tenant), stream, snapshot);
    await snapshots.drop(tenantId('a'));
    expect(await snapshots.load(tenantId('a'), stream, 1)).toBeUndefined();
    expect(await snapshots.load(tenantId('a-b'), stream, 1)).toEqual(snapshot);
  });
});

describe('loading a state', () => {
  it('reads a long stream page by page', async () => {
    const ledger = await openLedger();
    const length = READ_LIMIT + 1;
    const events = Array.from({ length }, (_, index) =>
      proposed(voteCounted('li'), { id: `event-${index}` }),
    );
    const stream = { category: 'tally', id: 'a' };
    await ledger.append([{ stream, expectedRevision: NO_STREAM, events }]);
    const totals = { ...tallyDecider, evolve: ({ total }: Tally) => ({ total: total + 1, voters: [] }) };
    const loaded = await loadState(ledger, totals, 'a');
    expect(loaded).toEqual({ state: { total: length, voters: [] }, revision: length - 1 });
  });
});
