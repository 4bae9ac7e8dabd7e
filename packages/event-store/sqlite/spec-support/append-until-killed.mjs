// Appends to one ledger from five sides at once until it is killed, and says of each append that it is
// acknowledged, though never before its promise has resolved.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openSqliteEventStore } from '../sqlite-event-store.ts';
import { markedEvents } from './marked-events.ts';

const [directory, tenant] = process.argv.slice(2);

const PADDINGS = [0, 40, 300, 3_000].map((length) => 'x'.repeat(length));

const start = async ({ run, revisions }) => {
  const store = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
  const ledger = await store.ledger(tenant);

  const appendForever = async (side, counts) => {
    const streams = counts.map((_, index) => ({ category: 'killed', id: `${side}-${index}` }));
    const stands = streams.map(({ id }) => revisions[id] ?? -1);
    for (let turn = 0; ; turn += 1) {
      const append = `run-${run}-${side}-${turn}`;
      const total = counts.reduce((sum, count) => sum + count, 0);
      const parts = [...markedEvents(append, total, PADDINGS[turn % PADDINGS.length])];
      const writes = streams.map((stream, index) => {
        const events = parts.splice(0, counts[index]);
        return { stream, expectedRevision: stands[index], events };
      });
      await ledger.append(writes);
      writeSync(1, `${append}\n`);
      for (const [index, count] of counts.entries()) stands[index] += count;
    }
  };

  await Promise.all([
    appendForever('one', [1]),
    appendForever('another', [1]),
    appendForever('batch', [6]),
    appendForever('streams', [2, 1, 3]),
    appendForever('pair', [1, 1]),
  ]);
};

// Waits for its order, so that the time a process takes to start is not spent under the stopwatch.
createInterface({ input: process.stdin }).once('line', (line) => start(JSON.parse(line)));
writeSync(1, 'ready\n');
