import {
  projectionsByTenant,
  type EventStore,
  type LiveProjection,
  type Sleep,
} from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { liveRankingProjection, LiveRankingReader } from '@kaoping/scoring';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { figure, meanMs, pairedRounds, ratePerSecond, type Figure } from './figure.ts';
import { enterRound, LARGE_TENANT, openLargeCycle, SIZE, TARGET } from './large-cycle.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const ROUNDS = 9;
const QUERIES_PER_ROUND = 60;

/** Waits on the system's timer; the subscription never waits long here. */
export const sleep: Sleep = async (durationMs) => {
  await wait(durationMs);
};

const size = `${String(SIZE.organisations)} × ${String(SIZE.indicators)}, ${String(SIZE.corrections)} corrections each`;

/** Old moments, spread over the whole history after every score stood once, no two rounds asking alike. */
const momentOf = (number: number, firstPosition: number, lastPosition: number): number =>
  firstPosition + ((number * 48_271) % (lastPosition - firstPosition));

const measureAsOf = async (
  rankings: LiveRankingReader,
  firstPosition: number,
  lastPosition: number,
): Promise<Figure> => {
  const rounds = await pairedRounds(
    ROUNDS,
    (round) =>
      meanMs(QUERIES_PER_ROUND, async (index) => {
        const number = round * QUERIES_PER_ROUND + index + 1;
        const throughPosition = momentOf(number, firstPosition, lastPosition);
        const { ranking } = await rankings.asOf(LARGE_TENANT, { ...TARGET, throughPosition });
        checkComplete(ranking);
      }),
    () =>
      meanMs(QUERIES_PER_ROUND, async () => {
        checkComplete((await rankings.live(LARGE_TENANT, TARGET)).ranking);
      }),
  );
  const about = {
    name: `ranking as of an old moment against the live one (${size})`,
    unit: 'ms',
    durability: 'reads only',
  };
  return figure(about, rounds, { ratioMax: 2 });
};

const checkComplete = (ranking: {
  readonly status: string;
  readonly standings?: readonly unknown[];
}): void => {
  if (ranking.standings?.length !== SIZE.organisations) throw new Error('the ranking is not complete');
};

const measureRebuild = async (
  projection: LiveProjection,
  directory: string,
  eventCount: number,
): Promise<Figure> => {
  const database = new DatabaseSync(join(directory, LARGE_TENANT, 'ledger.sqlite'), { readOnly: true });
  const statement = database.prepare('SELECT * FROM events ORDER BY position');
  const rounds = await pairedRounds(
    4,
    () => ratePerSecond(eventCount, () => projection.rebuild()),
    () =>
      ratePerSecond(eventCount, () => {
        for (const row of statement.iterate()) JSON.parse(String(row['data']));
      }),
  );
  database.close();
  const about = {
    name: `rebuild of the live ranking beside the live one (${size})`,
    unit: 'events/s',
    durability: 'read models: WAL, synchronous=NORMAL',
  };
  return figure(about, rounds);
};

const fill = async (
  store: EventStore,
): Promise<{ readonly firstPosition: number; readonly lastPosition: number }> => {
  const ledger = await openLargeCycle(store);
  await enterRound(ledger, 0);
  const firstPosition = (await ledger.head()).position;
  for (let round = 1; round <= SIZE.corrections; round += 1) await enterRound(ledger, round);
  return { firstPosition, lastPosition: (await ledger.head()).position };
};

/** Measures rankings of a large cycle: as of old moments, and the rebuild of what answers. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
    const readModels = openSqliteReadModels({ directory });
    const { firstPosition, lastPosition } = await fill(store);
    const projections = projectionsByTenant({
      eventStore: store,
      readModels,
      sleep,
      projection: liveRankingProjection,
    });
    const projection = await projections.of(LARGE_TENANT);
    await projection.reached(lastPosition);
    const rankings = new LiveRankingReader(store, projections);
    const asOf = await measureAsOf(rankings, firstPosition, lastPosition);
    const rebuild = await measureRebuild(projection, directory, lastPosition);
    await projections.stop();
    await readModels.close();
    await store.close();
    return [asOf, rebuild];
  });

if (import.meta.main) console.table(await figures());
