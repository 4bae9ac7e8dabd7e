import {
  createCommandExecutor,
  orderFor,
  projectionsByTenant,
  recentSnapshots,
} from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { liveRankingProjection, scorecardDecider, scorecardId } from '@kaoping/scoring';
import { quantile, type Figure } from './figure.ts';
import { correctionNumber, enterRound, LARGE_TENANT, openLargeCycle } from './large-cycle.ts';
import { sleep } from './ranking.bench.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const WRITERS = 64;
const COMMANDS = 12_000;
const LIMIT_MS = 100;

/**
 * Measures how long after its commit a recorded score stands in the live ranking, while 64 writers go on
 * recording as fast as they are answered.
 */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
    const readModels = openSqliteReadModels({ directory });
    const ledger = await openLargeCycle(store);
    await enterRound(ledger, 0);
    const projections = projectionsByTenant({
      eventStore: store,
      readModels,
      sleep,
      projection: liveRankingProjection,
    });
    const projection = await projections.of(LARGE_TENANT);
    // What is measured is a live view, not one that is still being built.
    await projection.reached((await ledger.head()).position);
    const commands = createCommandExecutor(store, recentSnapshots());
    const latencies: number[] = [];
    const seen: Promise<void>[] = [];
    let next = 0;
    const write = async (): Promise<void> => {
      while (next < COMMANDS) {
        const command = correctionNumber(next);
        next += 1;
        const id = scorecardId(command.data.cycleId, command.data.organisationId);
        const { position } = await commands.execute(
          command.metadata,
          orderFor(scorecardDecider, id, command),
        );
        const recordedAt = performance.now();
        seen.push(
          projection.reached(position).then(() => {
            latencies.push(performance.now() - recordedAt);
          }),
        );
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: WRITERS }, write));
    const writesPerSecond = (COMMANDS * 1000) / (performance.now() - start);
    await Promise.all(seen);
    await projections.stop();
    await readModels.close();
    await store.close();
    return [figureOf(latencies, writesPerSecond)];
  });

const figureOf = (latencies: readonly number[], writesPerSecond: number): Figure => {
  const value = Math.round(quantile(latencies, 0.99) * 10) / 10;
  return {
    name: `score recorded to live ranking updated, p99, ${String(WRITERS)} writers at ${String(Math.round(writesPerSecond))} scores/s`,
    unit: 'ms',
    value,
    floor: LIMIT_MS,
    ratio: Math.round((value / LIMIT_MS) * 1000) / 1000,
    goal: `at most ${String(LIMIT_MS)} ms`,
    met: value <= LIMIT_MS,
    durability: 'ledger: WAL, synchronous=FULL; read models: WAL, synchronous=NORMAL',
  };
};

if (import.meta.main) console.table(await figures());
