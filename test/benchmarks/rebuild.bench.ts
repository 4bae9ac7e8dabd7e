import type { Ledger, LiveProjection, Sleep } from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { everyProjection } from './every-projection.ts';
import { figure, quantile, ratePerSecond, type Figure, type PairedRound } from './figure.ts';
import { monthsOfWork } from './month-of-work.ts';
import { ofTheServer } from './of-the-server.ts';
import { openRawLedger, RAW_COLUMNS } from './raw-ledger.ts';
import { FLOOR_TENANT, SAMPLE_INSTANT } from './sample-events.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const EVENT_COUNT = Number(process.env['KAOPING_REBUILD_EVENTS'] ?? 1_000_000);

const APPEND_SIZE = 2_000;
const PAGE_SIZE = 1_000;
/** A minute or more each; the growth before them warmed everything up. */
const ROUNDS = 1;

/** Column of the data in a raw row. */
const DATA_COLUMN = 12;

/** Somebody asks so often while everything is built anew, in milliseconds. */
const QUERY_EVERY_MS = 20;

const QUERY_LIMIT_MS = 100;

const { platform } = await ofTheServer();
const standBack = platform.followerTurns({
  now: () => performance.now(),
  turn: () => new Promise(setImmediate),
});

/** As the server's own: who waits for no time gives way to requests. */
const sleep: Sleep = async (durationMs, signal) => {
  if (durationMs === 0) await standBack(signal);
  else await wait(durationMs);
};

const fill = async (ledger: Ledger): Promise<number> => {
  const nextWork = monthsOfWork();
  let position = 0;
  while (position < EVENT_COUNT) {
    const writes = [...nextWork()];
    while (writes.length < APPEND_SIZE) writes.push(...nextWork());
    position = (await ledger.append(writes)).position;
  }
  return position;
};

/** Reads every row whole, in the cheaper array form, and parses its data. */
const readRaw = (directory: string, count: number): Promise<number> => {
  const database = openRawLedger(directory);
  const select = database.prepare(
    `SELECT ${RAW_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
  );
  select.setReturnArrays(true);
  return ratePerSecond(count, () => {
    for (let afterPosition = 0; afterPosition < count;) {
      const page = select.all(afterPosition, PAGE_SIZE) as unknown as readonly (readonly unknown[])[];
      for (const row of page) JSON.parse(String(row[DATA_COLUMN]));
      afterPosition = Number(page.at(-1)?.[0]);
    }
    database.close();
  });
};

/** Asks in turn, at fixed moments, until it is told to end; each wait counts from the moment that it was due. */
const askSteadily = (projections: readonly LiveProjection[]) => {
  const waitsMs: number[] = [];
  let isOver = false;
  const asking = async (): Promise<void> => {
    for (let due = performance.now(), turn = 0; !isOver; due += QUERY_EVERY_MS, turn += 1) {
      const early = due - performance.now();
      if (early > 0) await wait(early);
      await projections[turn % projections.length]?.list('sheets', { limit: 50 });
      waitsMs.push(performance.now() - due);
    }
  };
  const asked = asking();
  return {
    end: async (): Promise<readonly number[]> => {
      isOver = true;
      await asked;
      return waitsMs;
    },
  };
};

/** One after the other is asked for, then all go on side by side. */
const rebuildAll = async (projections: readonly LiveProjection[]): Promise<void> => {
  const rebuilding: Promise<void>[] = [];
  for (const projection of projections) {
    rebuilding.push(projection.rebuild());
    await wait(0);
  }
  await Promise.all(rebuilding);
};

/** Measures the rebuild of everything that the server lists, beside the rows that answer meanwhile. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const eventStore = openSqliteEventStore({ directory, clock: { now: () => SAMPLE_INSTANT } });
    const readModels = openSqliteReadModels({ directory });
    const count = await fill(await eventStore.createLedger(FLOOR_TENANT));
    const named = everyProjection({ eventStore, readModels, sleep });
    const all = await Promise.all(
      named.map(async ({ name, projections }) => ({ name, live: await projections.of(FLOOR_TENANT) })),
    );
    await Promise.all(all.map(({ live }) => live.reached(count)));
    const sheets = all.filter(({ name }) => name === 'sheet-list').map(({ live }) => live);
    const rounds: PairedRound[] = [];
    const waitsMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const floor = await readRaw(directory, count);
      const asking = askSteadily(sheets);
      const value = await ratePerSecond(count, async () => {
        await rebuildAll(all.map(({ live }) => live));
      });
      waitsMs.push(...(await asking.end()));
      rounds.push({ value, floor });
    }
    await Promise.all(named.map(({ projections }) => projections.stop()));
    await readModels.close();
    await eventStore.close();
    return [rebuildFigure(rounds, all.length), queryFigure(waitsMs)];
  });

const rebuildFigure = (rounds: readonly PairedRound[], projections: number): Figure =>
  figure(
    {
      name: `rebuild of all ${String(projections)} projections over ${EVENT_COUNT.toLocaleString('en')} events (floor: reading and parsing them)`,
      unit: 'events/s',
      durability: 'read models: WAL, synchronous=NORMAL',
    },
    rounds,
    { ratioMin: 0.5 },
  );

const queryFigure = (waitsMs: readonly number[]): Figure =>
  figure(
    {
      name: `page of a list while everything is rebuilt, p99 of ${String(waitsMs.length)} (floor: the limit of ${String(QUERY_LIMIT_MS)} ms)`,
      unit: 'ms',
      durability: 'reads only',
    },
    [{ value: quantile(waitsMs, 0.99), floor: QUERY_LIMIT_MS }],
    { ratioMax: 1 },
  );

if (import.meta.main) console.table(await figures());
