import {
  createCommandExecutor,
  orderFor,
  recentSnapshots,
  tenantId,
  type CommandExecutor,
} from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import {
  ApplyTreeChanges,
  organisationTreeDecider,
  OrganisationTrees,
  type Founding,
  type Moving,
  type Renaming,
} from '@kaoping/organisations';
import { figure, quantile, type Figure } from './figure.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const TENANT = tenantId('largest');
const ORGANISATIONS = 20_000;
/** Organisations right below another: a tree of five levels. */
const CHILDREN = 12;
const FIRST_YEAR = 2015;
const YEARS = 10;
/** Moves and as many renames each month: 24,000 changes over the years. */
const CHANGES_PER_MONTH = 100;
/** Where the leaves begin: only these move, so that nothing comes below itself. */
const FIRST_LEAF = Math.ceil(ORGANISATIONS / CHILDREN);

const ROUNDS = 8;
const DAYS_PER_ROUND = 120;
const LIMIT_MS = 50;

const idOf = (number: number): string => `o${String(number)}`;
const dayOf = (month: number, day = 1): string => {
  const year = FIRST_YEAR + Math.floor(month / 12);
  return `${String(year)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const founding = (number: number): Founding => ({
  organisationId: idOf(number),
  code: `C${String(number).padStart(6, '0')}`,
  name: `第${String(number)}党支部`,
  kind: 'branch',
  on: dayOf(0),
  ...(number > 0 && { parentId: idOf(Math.floor((number - 1) / CHILDREN)) }),
});

const movesOf = (month: number): readonly Moving[] =>
  Array.from({ length: CHANGES_PER_MONTH }, (_none, at) => {
    const number = month * CHANGES_PER_MONTH + at;
    return {
      organisationId: idOf(FIRST_LEAF + ((number * 7_919) % (ORGANISATIONS - FIRST_LEAF))),
      parentId: idOf((number * 104_729) % FIRST_LEAF),
      on: dayOf(month, 2),
    };
  });

const renamesOf = (month: number): readonly Renaming[] =>
  Array.from({ length: CHANGES_PER_MONTH }, (_none, at) => {
    const number = month * CHANGES_PER_MONTH + at;
    return {
      organisationId: idOf((number * 48_271) % ORGANISATIONS),
      name: `第${String(number)}次更名党支部`,
      on: dayOf(month, 3),
    };
  });

const apply = async (
  commands: CommandExecutor,
  commandId: string,
  data: ApplyTreeChanges['data'],
): Promise<void> => {
  const metadata = {
    tenantId: TENANT,
    commandId,
    actorId: 'bench',
    correlationId: 'bench',
    now: '2025-01-01T00:00:00.000Z',
  };
  await commands.execute(
    metadata,
    orderFor(organisationTreeDecider, TENANT, new ApplyTreeChanges(metadata, data)),
  );
};

const fill = async (commands: CommandExecutor): Promise<void> => {
  await apply(commands, 'found', {
    found: Array.from({ length: ORGANISATIONS }, (_none, number) => founding(number)),
  });
  for (let month = 1; month < YEARS * 12; month += 1) {
    await apply(commands, `month-${String(month)}`, { move: movesOf(month), rename: renamesOf(month) });
  }
};

/** Days spread over the years, no two questions after each other alike. */
const randomDay = (number: number): string =>
  dayOf((number * 7_919) % (YEARS * 12), 1 + ((number * 104_729) % 28));

/** The whole tree of any day of ten years, each asked for the first time, at the speed that a screen needs. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
    await store.createLedger(TENANT);
    await fill(createCommandExecutor(store, recentSnapshots()));
    const trees = new OrganisationTrees(store);
    const askOnce = async (number: number): Promise<number> => {
      const start = performance.now();
      const nodes = await trees.on(TENANT, randomDay(number));
      const duration = performance.now() - start;
      if (nodes.length !== ORGANISATIONS)
        throw new Error(`the tree has ${String(nodes.length)} organisations`);
      return duration;
    };
    // The first question folds ten years of events, once for each process.
    const first = await askOnce(0);
    const rounds: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const durations: number[] = [];
      for (let day = 1; day <= DAYS_PER_ROUND; day += 1)
        durations.push(await askOnce(round * DAYS_PER_ROUND + day));
      rounds.push(quantile(durations, 0.99));
    }
    await store.close();
    const size = `${ORGANISATIONS.toLocaleString('en')} organisations, ${String(YEARS)} years of moves and renames`;
    const about = { unit: 'ms', durability: 'reads only' };
    return [
      figure(
        { ...about, name: `tree of any day, p99: ${size} (floor: the limit of ${String(LIMIT_MS)} ms)` },
        // The first round only warms up the compiler.
        rounds.slice(1).map((value) => ({ value, floor: LIMIT_MS })),
        { ratioMax: 1 },
      ),
      figure(
        { ...about, name: `first tree after a start, once for each process: ${size} (floor: a second)` },
        [{ value: first, floor: 1_000 }],
      ),
    ];
  });

if (import.meta.main) console.table(await figures());
