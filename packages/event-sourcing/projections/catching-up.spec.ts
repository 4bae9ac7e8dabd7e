import {
  fixedClock,
  manualSleep,
  proposed,
  sequentialIds,
  tallyTotals,
  until,
  voteCounted,
  type TallyTotal,
} from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { tenantId } from '../events/tenant-id.ts';
import type { Ledger } from '../ports/event-store.port.ts';
import type { TenantReadModels } from '../ports/read-models.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';
import { startProjection, type LiveProjection } from './live-projection.ts';

const louxing = tenantId('louxing');
const ids = sequentialIds('event');

/** Stands back for ever, unless somebody waits. */
const untilAborted: Sleep = (_durationMs, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted === true) resolve();
    signal?.addEventListener('abort', () => {
      resolve();
    });
  });

const vote = async (ledger: Ledger, id: string): Promise<void> => {
  const events = [proposed(voteCounted('v0'), { id: ids.next() })];
  await ledger.append([{ stream: { category: 'tally', id }, expectedRevision: -1, events }]);
};

/** A projection of an empty ledger that has come to answer, and a lock on the commits of its rows. */
const scene = async (sleep: Sleep) => {
  const ledger = await openMemoryEventStore({ clock: fixedClock() }).createLedger(louxing);
  const stored = await openMemoryReadModels().forTenant(louxing);
  const lock = { until: Promise.resolve() };
  const readModels: TenantReadModels = {
    tenantId: louxing,
    get: (collection, key) => stored.get(collection, key),
    list: (query) => stored.list(query),
    checkpoint: (name) => stored.checkpoint(name),
    dropCollection: (collection) => stored.dropCollection(collection),
    dropCheckpoint: (name) => stored.dropCheckpoint(name),
    commit: async (commit) => {
      await lock.until;
      await stored.commit(commit);
    },
  };
  const live = await startProjection({ ledger, readModels, projection: tallyTotals, sleep });
  await live.reached(0);
  return { ledger, live, lock };
};

const talliesOf = async (live: LiveProjection): Promise<readonly string[]> =>
  (await live.list<TallyTotal>('totals')).documents.map(({ key }) => key);

/** Lets everything happen that waits for nothing. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
};

describe('Whoever reads a live projection', () => {
  it('sees what was recorded before they asked, although its turn had not come', async () => {
    const { ledger, live } = await scene(untilAborted);
    await vote(ledger, '开拓');
    await turns();
    expect(live.subscription().position()).toBe(0);

    expect(await talliesOf(live)).toEqual(['开拓']);
    await vote(ledger, '工会');
    expect(await live.get('totals', '工会')).toMatchObject({ total: 1 });
    await live.stop();
  });

  it('gets what there is when the rows are too far behind, and the next one does not wait in vain again', async () => {
    const { sleep, delaysMs, wake, waiting } = manualSleep();
    const { ledger, live, lock } = await scene(sleep);
    let open = (): void => undefined;
    lock.until = new Promise((resolve) => {
      open = resolve;
    });
    await vote(ledger, '开拓');
    const asked = talliesOf(live);
    await until(() => waiting() === 1);
    wake();

    expect(await asked).toEqual([]);
    expect(await talliesOf(live)).toEqual([]);
    expect(delaysMs).toEqual([3_000]);
    open();
    await live.reached(1);
    expect(await talliesOf(live)).toEqual(['开拓']);
    await live.stop();
  });

  it('gets what there is from a projection that is stalled', async () => {
    const { sleep, delaysMs, wake } = manualSleep();
    const { ledger, live, lock } = await scene(sleep);
    lock.until = Promise.reject(new Error('the disk is away'));
    lock.until.catch(() => undefined);
    await vote(ledger, '开拓');
    await until(() => live.subscription().status().kind === 'stalled');

    expect(await talliesOf(live)).toEqual([]);
    expect(delaysMs).not.toContain(3_000);
    const stopped = live.stop();
    wake();
    await stopped;
  });
});
