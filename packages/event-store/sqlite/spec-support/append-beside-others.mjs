// Appends to a ledger that other processes write to at the same time: to a stream of its own, and to one that
// all of them want, looking again after each conflict. Prints how often it had to.
import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '../sqlite-event-store.ts';
import { markedEvents } from './marked-events.ts';

const [directory, tenant, name, count] = process.argv.slice(2);

const store = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
const ledger = await store.createLedger(tenant);
const shared = { category: 'shared', id: 'all' };
let conflicts = 0;

const appendShared = async (events) => {
  for (;;) {
    const seen = await ledger.readStream(shared);
    try {
      return await ledger.append([{ stream: shared, expectedRevision: seen.length - 1, events }]);
    } catch (error) {
      if (error.name !== 'RevisionConflict') throw error;
      conflicts += 1;
    }
  }
};

for (let turn = 0; turn < Number(count); turn += 1) {
  const own = { category: 'own', id: name };
  await ledger.append([
    { stream: own, expectedRevision: turn * 2 - 1, events: markedEvents(`${name}-own-${turn}`, 2) },
  ]);
  await appendShared(markedEvents(`${name}-shared-${turn}`, 1));
}
await store.close();
writeSync(1, `conflicts ${conflicts}\n`);
