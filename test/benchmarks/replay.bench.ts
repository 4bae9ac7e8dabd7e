import type { Ledger } from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { figure, pairedRounds, ratePerSecond, type Figure } from './figure.ts';
import { openRawLedger, RAW_COLUMNS } from './raw-ledger.ts';
import { FLOOR_TENANT, SAMPLE_INSTANT, sampleEvents, type ScoreRecorded } from './sample-events.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const EVENT_COUNT = 100_000;

const PAGE_SIZE = 1_000;

/** One warms up, the others count. */
const ROUNDS = 10;

/** Column of the data in a raw row. */
const DATA_COLUMN = 12;

/** Of each scorecard, the sum of its ratings in hundredths and how many there are. */
type RatingTotals = Map<string, { sumHundredths: number; count: number }>;

const evolve = (totals: RatingTotals, { data }: ScoreRecorded): RatingTotals => {
  const before = totals.get(data.scorecardId) ?? { sumHundredths: 0, count: 0 };
  const ratingHundredths = Number(data.rating.replace('.', ''));
  totals.set(data.scorecardId, {
    sumHundredths: before.sumHundredths + ratingHundredths,
    count: before.count + 1,
  });
  return totals;
};

const fill = async (ledger: Ledger): Promise<void> => {
  const next = sampleEvents(1);
  for (let written = 0; written < EVENT_COUNT; written += PAGE_SIZE) {
    const writes = next(PAGE_SIZE).map(({ stream, revision, event }) => ({
      stream,
      expectedRevision: revision - 1,
      events: [event],
    }));
    await ledger.append(writes);
  }
};

const replay = async (ledger: Ledger): Promise<RatingTotals> => {
  let totals: RatingTotals = new Map();
  for (let afterPosition = 0; ;) {
    const page = await ledger.read({ afterPosition, maxCount: PAGE_SIZE });
    for (const event of page) totals = evolve(totals, event as unknown as ScoreRecorded);
    const last = page.at(-1);
    if (last === undefined) return totals;
    afterPosition = last.position;
  }
};

/** Reads the same rows whole, in the cheaper array form, and parses nothing but their data. */
const prepareRawReplay = (directory: string) => {
  const database = openRawLedger(directory);
  const select = database.prepare(
    `SELECT ${RAW_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
  );
  select.setReturnArrays(true);
  const replayRaw = (): RatingTotals => {
    let totals: RatingTotals = new Map();
    for (let afterPosition = 0; ;) {
      const page = select.all(afterPosition, PAGE_SIZE) as unknown as readonly (readonly unknown[])[];
      for (const row of page) {
        const data = JSON.parse(String(row[DATA_COLUMN])) as ScoreRecorded['data'];
        totals = evolve(totals, { type: 'ScoreRecorded', data });
      }
      const last = page.at(-1);
      if (last === undefined) return totals;
      afterPosition = Number(last[0]);
    }
  };
  const close = () => {
    database.close();
  };
  return { replayRaw, close };
};

const checkTotals = (totals: RatingTotals): void => {
  const count = [...totals.values()].reduce((sum, total) => sum + total.count, 0);
  if (count !== EVENT_COUNT) throw new Error(`Replayed ${String(count)} of ${String(EVENT_COUNT)} events.`);
};

/** Measures how fast a ledger is read and folded, against the bare database doing the same. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: { now: () => SAMPLE_INSTANT } });
    // One file serves both, so that both read the same pages.
    const ledger = await store.createLedger(FLOOR_TENANT);
    await fill(ledger);
    const raw = prepareRawReplay(directory);
    const rounds = await pairedRounds(
      ROUNDS,
      () =>
        ratePerSecond(EVENT_COUNT, async () => {
          checkTotals(await replay(ledger));
        }),
      () =>
        ratePerSecond(EVENT_COUNT, () => {
          checkTotals(raw.replayRaw());
        }),
    );
    raw.close();
    await store.close();
    const about = {
      name: 'replay of 100,000 events, folded page by page',
      unit: 'events/s',
      durability: 'reads only',
    };
    return [figure(about, rounds, { ratioMin: 0.8 })];
  });

if (import.meta.main) console.table(await figures());
