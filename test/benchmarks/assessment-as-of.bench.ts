import { projectionsByTenant } from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { LedgerPublishedHistory, LiveAssessments, liveAssessmentsProjection } from '@kaoping/scoring';
import { figure, meanMs, pairedRounds, type Figure } from './figure.ts';
import { CYCLE_ID, SIZE, TENANT, ToldAssessment } from './large-assessment.ts';
import { sleep } from './ranking.bench.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const ROUNDS = 7;
const QUERIES_PER_ROUND = 40;
const COLD_ROUNDS = 5;

const size = `${String(SIZE.units)} units × ${String(SIZE.indicators)} indicators, ${String(SIZE.corrections)} corrections each`;

/** What the two measurements ask. */
interface Questions {
  /** A reader that remembers nothing, as after a restart. */
  readonly freshReader: () => LiveAssessments;
  /** A position of the past, no two numbers the same, spread over the whole history of corrections. */
  readonly momentOf: (number: number) => number;
  readonly told: ToldAssessment;
}

const ask = async (reader: LiveAssessments, throughPosition?: number): Promise<void> => {
  const request = { cycleId: CYCLE_ID, ...(throughPosition !== undefined && { throughPosition }) };
  const { result } = await reader.at(TENANT, request);
  if (result.standings.length !== SIZE.units) throw new Error('the ranking is not complete');
};

/** Live is what somebody gets who asks after one more score came; an answer that is there already costs nothing. */
const measureKept = async ({ freshReader, momentOf, told }: Questions): Promise<Figure> => {
  const reader = freshReader();
  const [pastReader, numberOf] = [freshReader(), (round: number) => round * QUERIES_PER_ROUND];
  const rounds = await pairedRounds(
    ROUNDS,
    (round) => meanMs(QUERIES_PER_ROUND, (index) => ask(pastReader, momentOf(numberOf(round) + index + 1))),
    async (round) => {
      let waitedMs = 0;
      for (let index = 0; index < QUERIES_PER_ROUND; index += 1) {
        await told.correctOne(numberOf(round) + index);
        waitedMs += await meanMs(1, () => ask(reader));
      }
      return waitedMs / QUERIES_PER_ROUND;
    },
  );
  const about = {
    name: `assessment as of an old moment, never asked for before, against the live one after one more score (${size})`,
    unit: 'ms',
    durability: 'reads only',
  };
  return figure(about, rounds, { ratioMax: 2 });
};

const measureCold = async ({ freshReader, momentOf }: Questions): Promise<Figure> => {
  const rounds = await pairedRounds(
    COLD_ROUNDS,
    (round) => meanMs(1, () => ask(freshReader(), momentOf(round + 1_000))),
    () => meanMs(1, () => ask(freshReader())),
  );
  const about = {
    name: `assessment as of an old moment against the live one, by a process that just started (${size})`,
    unit: 'ms',
    durability: 'reads only',
  };
  return figure(about, rounds, { ratioMax: 2 });
};

/** Measures assessments as of old moments beside live ones: with the cycle in memory, and without. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
    const readModels = openSqliteReadModels({ directory });
    const ledger = await store.createLedger(TENANT);
    const told = new ToldAssessment(store, readModels);
    await told.open();
    const first = (await ledger.head()).position;
    for (let round = 1; round <= SIZE.corrections; round += 1) await told.correctAll(round);
    const last = (await ledger.head()).position;
    const projections = projectionsByTenant({
      ...{ eventStore: store, readModels, sleep, projection: liveAssessmentsProjection },
    });
    const projection = await projections.of(TENANT);
    await projection.reached(last);
    const questions = {
      told,
      freshReader: () => new LiveAssessments(store, projections, new LedgerPublishedHistory(store)),
      momentOf: (number: number) => first + ((number * 48_271) % (last - first)),
    };
    const kept = await measureKept(questions);
    await projection.reached((await ledger.head()).position);
    const cold = await measureCold(questions);
    await projections.stop();
    await readModels.close();
    await store.close();
    return [kept, cold];
  });

if (import.meta.main) console.table(await figures());
