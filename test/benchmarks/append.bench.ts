import type { Ledger } from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { figure, pairedRounds, ratePerSecond, type Figure, type Goal } from './figure.ts';
import { openRawLedger, prepareRawWrite, toRawRows } from './raw-ledger.ts';
import {
  FLOOR_TENANT,
  PRODUCT_TENANT,
  SAMPLE_INSTANT,
  sampleEvents,
  type SampleEvent,
} from './sample-events.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const DURABILITY = 'fsync before the answer (SQLite WAL, synchronous=FULL)';

/** One warms up, the others count. */
const ROUNDS = 10;

const CALLERS = 64;

interface Shape {
  readonly name: string;
  readonly eventsPerRound: number;
  /** Rows in one transaction of the floor. */
  readonly rowsPerCommit: number;
  readonly goal: Goal;
  /** Writes a round's events through the full store API. */
  readonly write: (ledger: Ledger, sample: readonly SampleEvent[]) => Promise<void>;
}

const appendOne = async (ledger: Ledger, { stream, revision, event }: SampleEvent): Promise<void> => {
  await ledger.append([{ stream, expectedRevision: revision - 1, events: [event] }]);
};

const oneByOne = async (ledger: Ledger, sample: readonly SampleEvent[]): Promise<void> => {
  for (const event of sample) await appendOne(ledger, event);
};

const inBatches = async (ledger: Ledger, sample: readonly SampleEvent[]): Promise<void> => {
  for (let start = 0; start < sample.length; start += 100) {
    const writes = sample.slice(start, start + 100).map(({ stream, revision, event }) => ({
      stream,
      expectedRevision: revision - 1,
      events: [event],
    }));
    await ledger.append(writes);
  }
};

/**
 * A closed loop: each caller takes the next event once its last one is answered. Neighbours in the sample
 * belong to different streams, so no two callers ever write to one stream at once.
 */
const concurrently = async (ledger: Ledger, sample: readonly SampleEvent[]): Promise<void> => {
  const queue = sample.values();
  const caller = async (): Promise<void> => {
    for (const event of queue) await appendOne(ledger, event);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
};

const shapes: readonly Shape[] = [
  {
    name: 'append, one caller, one event each',
    eventsPerRound: 1_000,
    rowsPerCommit: 1,
    goal: {},
    write: oneByOne,
  },
  {
    name: 'append, one caller, batches of 100 events',
    eventsPerRound: 10_000,
    rowsPerCommit: 100,
    goal: {},
    write: inBatches,
  },
  {
    name: `append, ${String(CALLERS)} callers, one event each`,
    eventsPerRound: 12_800,
    rowsPerCommit: CALLERS,
    goal: { ratioMin: 0.8, valueMin: 20_000 },
    write: concurrently,
  },
];

const measure = ({ name, eventsPerRound, rowsPerCommit, goal, write }: Shape): Promise<Figure> =>
  withScratchDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: { now: () => SAMPLE_INSTANT } });
    const ledger = await store.createLedger(PRODUCT_TENANT);
    await store.createLedger(FLOOR_TENANT);
    const database = openRawLedger(directory);
    const rawWrite = prepareRawWrite(database);
    const ownEvents = sampleEvents(1);
    const rawEvents = sampleEvents(1);

    const rounds = await pairedRounds(
      ROUNDS,
      async () => {
        const sample = ownEvents(eventsPerRound);
        return ratePerSecond(eventsPerRound, () => write(ledger, sample));
      },
      async (round) => {
        const rows = toRawRows(rawEvents(eventsPerRound), round * eventsPerRound);
        return ratePerSecond(eventsPerRound, () => {
          for (let start = 0; start < rows.length; start += rowsPerCommit) {
            rawWrite(rows.slice(start, start + rowsPerCommit));
          }
        });
      },
    );
    database.close();
    await store.close();
    return figure({ name, unit: 'events/s', durability: DURABILITY }, rounds, goal);
  });

/** Measures how fast events are recorded, against the bare database writing the same rows. */
export const figures = async (): Promise<readonly Figure[]> => {
  const measured: Figure[] = [];
  for (const shape of shapes) measured.push(await measure(shape));
  return measured;
};

if (import.meta.main) console.table(await figures());
