import {
  AssignSheet,
  evaluationCycleDecider,
  evaluationOutlets,
  OpenEvaluationCycle,
  sheetDecider,
  submissionOrders,
  SubmitSheet,
} from '@kaoping/evaluation';
import {
  createCommandExecutor,
  orderFor,
  projectionsByTenant,
  recentSnapshots,
  type CommandExecutor,
  type CommandMetadata,
  type EventStore,
  type ReadModels,
} from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import {
  LedgerPublishedHistory,
  LiveAssessments,
  liveAssessmentsProjection,
  scoringInlets,
} from '@kaoping/scoring';
import { setTimeout as delay } from 'node:timers/promises';
import { quantile, type Figure } from './figure.ts';
import { CYCLE, CYCLE_ID, ROSTER, SCHEME, SIZE, TENANT } from './large-assessment.ts';
import { productPackage } from './product-package.ts';
import { sleep } from './ranking.bench.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const WRITERS = 64;
const LIMIT_MS = 100;

/** Scores that come together: somebody rates one unit on a few indicators. */
const SCORES_PER_SHEET = 4;

/** What the older benchmark of rule-scored cycles reaches: 64 writers hand in no faster than so many scores a second. */
const SCORES_PER_SECOND = 3_000;

const SHEETS_PER_UNIT = SIZE.indicators / SCORES_PER_SHEET;
const SHEETS = SIZE.units * SHEETS_PER_UNIT;

/** So many warm up the compiler and the caches, the others count. */
const WARM_UP_SHEETS = SHEETS / 4;

const NOW = '2026-03-28T08:00:00.000Z';

/** The carriers between services, of which the product has one in each process. */
interface Messaging {
  readonly inProcessMessaging: (options: object) => {
    startAll(): Promise<void>;
    stop(): Promise<void>;
  };
}

const metadata = (commandId: string): CommandMetadata => ({
  ...{ tenantId: TENANT, commandId, now: NOW, actorId: 'officer', correlationId: commandId },
});

const sheetIdOf = (number: number): string => `sheet-${String(number)}`;

/** Which questions a sheet asks: of one unit, the next few indicators. */
const questionsOf = (number: number) => {
  const organisationId = `unit-${String(number % SIZE.units)}`;
  const from = Math.floor(number / SIZE.units) * SCORES_PER_SHEET;
  const inputs = SCHEME.entering.inputs.slice(from, from + SCORES_PER_SHEET);
  return { organisationId, inputs, questions: inputs.map(({ name }) => ({ input: name, organisationId })) };
};

const openCycle = async (commands: CommandExecutor): Promise<void> => {
  const period = { kind: 'month', label: CYCLE_ID, from: '2026-03-01', until: '2026-03-31' } as const;
  const stage = { stage: 'assess', title: CYCLE.title, from: '2026-03-01', until: '2099-12-31' } as const;
  const open = new OpenEvaluationCycle(metadata('open'), {
    ...{ cycleId: CYCLE_ID, ...CYCLE, period, opened: 'by-hand' },
    ...{ peerGroups: ['departments'], stages: [stage] },
  });
  await commands.execute(open.metadata, orderFor(evaluationCycleDecider, CYCLE_ID, open));
};

const assign = async (commands: CommandExecutor, number: number): Promise<void> => {
  const { organisationId, ...asked } = questionsOf(number);
  const command = new AssignSheet(metadata(`assign-${String(number)}`), {
    ...{ sheetId: sheetIdOf(number), cycleId: CYCLE_ID, procedure: 'leader-evaluation', ...asked },
    ...{ acceptance: 'at-once', late: 'refused', leftOut: [] },
    rater: { name: `干部 ${String(number)}`, personId: `officer-${String(number)}`, ancestorIds: [] },
    assessed: ROSTER.filter((unit) => unit.organisationId === organisationId),
  });
  await commands.execute(command.metadata, orderFor(sheetDecider, command.data.sheetId, command));
};

const submit = async (commands: CommandExecutor, number: number): Promise<void> => {
  const answers = questionsOf(number).questions.map((question, at) => ({
    ...question,
    value: String(60 + ((number + at) % 40)),
  }));
  const data = {
    sheetId: sheetIdOf(number),
    cycleId: CYCLE_ID,
    late: 'refused',
    answers,
    filler: 'rater',
  } as const;
  const command = new SubmitSheet(metadata(`submit-${String(number)}`), data);
  await commands.execute(command.metadata, ...submissionOrders(command));
};

/** When sheets were accepted, and when each was first seen in a live answer. */
class Sightings {
  readonly latenciesMs: number[] = [];
  private seenCount = 0;
  private readonly acceptedAt = new Map<string, number>();

  accepted(sheetId: string): void {
    this.acceptedAt.set(sheetId, performance.now());
  }

  areAllSeen(): boolean {
    return this.seenCount >= SHEETS;
  }

  seen(sheetIds: ReadonlySet<string>): void {
    const now = performance.now();
    for (const [sheetId, since] of this.acceptedAt) {
      if (!sheetIds.has(sheetId)) continue;
      this.seenCount += 1;
      if (this.seenCount > WARM_UP_SHEETS) this.latenciesMs.push(now - since);
      this.acceptedAt.delete(sheetId);
    }
  }
}

/** Somebody who looks at the live answer again and again, until every sheet is in it. */
const watch = async (reader: LiveAssessments, sightings: Sightings): Promise<void> => {
  while (!sightings.areAllSeen()) {
    const { entries } = await reader.at(TENANT, { cycleId: CYCLE_ID });
    sightings.seen(new Set(entries.map(({ origin }) => origin.sourceId)));
    await delay(1);
  }
};

/** All writers together keep to the pace, each as fast as it is answered. */
const writeAll = async (commands: CommandExecutor, sightings: Sightings): Promise<number> => {
  const start = performance.now();
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < SHEETS) {
      const number = next;
      next += 1;
      const dueMs = (number * SCORES_PER_SHEET * 1_000) / SCORES_PER_SECOND;
      const earlyMs = dueMs - (performance.now() - start);
      if (earlyMs > 0) await delay(earlyMs);
      await submit(commands, number);
      sightings.accepted(sheetIdOf(number));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (SHEETS * SCORES_PER_SHEET * 1_000) / (performance.now() - start);
};

const untilOpened = async (reader: LiveAssessments): Promise<void> => {
  for (;;) {
    const opened = await reader.at(TENANT, { cycleId: CYCLE_ID }).catch(() => undefined);
    if (opened !== undefined) return;
    await delay(10);
  }
};

const measure = async (eventStore: EventStore, readModels: ReadModels): Promise<Figure> => {
  const { inProcessMessaging } = await productPackage<Messaging>('@kaoping/messaging/in-process');
  const commands = createCommandExecutor(eventStore, recentSnapshots());
  await openCycle(commands);
  for (let from = 0; from < SHEETS; from += SIZE.units)
    await Promise.all(ROSTER.map((_, at) => assign(commands, from + at)));
  const reactions = createCommandExecutor(eventStore, recentSnapshots());
  const ids = { next: () => crypto.randomUUID() };
  const inlets = scoringInlets({ eventStore, readModels, commands: reactions, ids });
  const messaging = inProcessMessaging({ eventStore, readModels, sleep, outlets: evaluationOutlets, inlets });
  const projections = projectionsByTenant({
    ...{ eventStore, readModels, sleep, projection: liveAssessmentsProjection },
  });
  const reader = new LiveAssessments(eventStore, projections, new LedgerPublishedHistory(eventStore));
  await messaging.startAll();
  await projections.of(TENANT);
  await untilOpened(reader);
  const sightings = new Sightings();
  const [scoresPerSecond] = await Promise.all([writeAll(commands, sightings), watch(reader, sightings)]);
  await messaging.stop();
  await projections.stop();
  return figureOf(sightings.latenciesMs, scoresPerSecond);
};

const figureOf = (latenciesMs: readonly number[], scoresPerSecond: number): Figure => {
  const [half, most] = [0.5, 0.99].map((share) => Math.round(quantile(latenciesMs, share) * 10) / 10);
  const value = most ?? NaN;
  return {
    name: `entry accepted in evaluation to live assessment of ${String(SIZE.units)} units updated, p99 (p50 ${String(half)} ms), ${String(WRITERS)} writers of sheets with ${String(SCORES_PER_SHEET)} scores at ${String(Math.round(scoresPerSecond))} scores/s (floor: the limit)`,
    unit: 'ms',
    value,
    floor: LIMIT_MS,
    ratio: Math.round((value / LIMIT_MS) * 1000) / 1000,
    goal: `at most ${String(LIMIT_MS)} ms`,
    met: value <= LIMIT_MS,
    durability:
      'ledger: WAL, synchronous=FULL, before acceptance and again in scoring; read models: WAL, synchronous=NORMAL',
  };
};

/** Measures how long after a sheet was accepted its scores stand in the live assessment, while 64 writers go on. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
    const readModels = openSqliteReadModels({ directory });
    await store.createLedger(TENANT);
    const measured = await measure(store, readModels);
    await readModels.close();
    await store.close();
    return [measured];
  });

if (import.meta.main) console.table(await figures());
