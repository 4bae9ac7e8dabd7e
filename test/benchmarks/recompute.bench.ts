import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import {
  resultOf,
  runPlanOnScores,
  type GroupMember,
  type PlanResult,
  type RunScores,
} from '@kaoping/scoring-engine';
import { figure, pairedRounds, type Figure } from './figure.ts';
import { RECOMPUTE, recomputeScheme, weightOf } from './recompute-scheme.ts';

const ROUNDS = 21;
const SCORES = RECOMPUTE.enterprises * RECOMPUTE.organisations * RECOMPUTE.indicators * RECOMPUTE.raters;
const THREADS = '2';

const ROWS_EACH = SCORES / RECOMPUTE.enterprises;

/**
 * The scores of each enterprise, as its own ledger keeps them: in the order in which people happened to enter them,
 * sorted by nothing. The same numbers every time.
 */
const makeScores = (): readonly RunScores[] =>
  Array.from({ length: RECOMPUTE.enterprises }, (_, enterprise) => {
    const columns = {
      inputNames: Array.from({ length: RECOMPUTE.indicators }, (_name, at) => `total.i${String(at)}@all`),
      inputs: new Int32Array(ROWS_EACH),
      organisations: new Int32Array(ROWS_EACH),
      values: new Float64Array(ROWS_EACH),
      places: 2,
    };
    for (let row = 0; row < ROWS_EACH; row += 1) {
      // A step prime to the count visits every place once.
      const place = Math.floor(((row * 7_919) % ROWS_EACH) / RECOMPUTE.raters);
      columns.inputs[row] = place % RECOMPUTE.indicators;
      columns.organisations[row] = Math.floor(place / RECOMPUTE.indicators);
      columns.values[row] = ((enterprise * ROWS_EACH + row) * 7_919) % 10_001;
    }
    return columns;
  });

const fillTable = async (connection: DuckDBConnection, ledgers: readonly RunScores[]): Promise<void> => {
  await connection.run(
    'create table scores (enterprise integer, organisation integer, indicator integer, score decimal(9, 2))',
  );
  await connection.run('create table weights (indicator integer, weight decimal(9, 2))');
  const weights = await connection.createAppender('weights');
  for (let indicator = 0; indicator < RECOMPUTE.indicators; indicator += 1) {
    weights.appendInteger(indicator);
    weights.appendInteger(weightOf(indicator));
    weights.endRow();
  }
  weights.closeSync();
  await connection.run(
    'create table entered (enterprise integer, organisation integer, indicator integer, hundredths integer)',
  );
  const entered = await connection.createAppender('entered');
  for (const [enterprise, scores] of ledgers.entries()) {
    for (let row = 0; row < ROWS_EACH; row += 1) {
      entered.appendInteger(enterprise);
      entered.appendInteger(scores.organisations[row]!);
      entered.appendInteger(scores.inputs[row]!);
      entered.appendInteger(scores.values[row]!);
      entered.endRow();
    }
  }
  entered.closeSync();
  await connection.run(
    'insert into scores select enterprise, organisation, indicator, hundredths::decimal(9, 2) / 100 from entered',
  );
  await connection.run('drop table entered');
};

/** Means of ten raters, weighted, rounded and ranked within each enterprise. */
const QUERY = `
  with means as (
    select enterprise, organisation, indicator, sum(score) as points, count(*) as raters
    from scores group by enterprise, organisation, indicator),
  totals as (
    select enterprise, organisation, sum(points * weight / raters) / 100 as total
    from means join weights using (indicator) group by enterprise, organisation)
  select enterprise, organisation, round(total, 2) as score,
         rank() over (partition by enterprise order by total desc) as place
  from totals`;

/** Recompute of everything to the final ranking, in exact arithmetic, beside DuckDB on the same numbers. */
export const figures = async (): Promise<readonly Figure[]> => {
  const ledgers = makeScores();
  const { plan } = recomputeScheme();
  const members: readonly GroupMember[] = Array.from({ length: RECOMPUTE.organisations }, (_, at) => ({
    organisation: String(at),
    peerGroup: 'units',
  }));
  const facts = { period: { kind: 'year', label: '2024' }, members, history: [], parameters: {} } as const;
  const recompute = (): readonly PlanResult[] =>
    ledgers.map((scores) => resultOf(runPlanOnScores(plan, facts, scores)));

  const instance = await DuckDBInstance.create(':memory:', { threads: THREADS });
  const connection = await instance.connect();
  await fillTable(connection, ledgers);
  await checkAgreement(recompute(), connection);
  const rounds = await pairedRounds(
    ROUNDS,
    async () => durationMs(() => recompute().length),
    async () => durationMs(async () => (await connection.runAndReadAll(QUERY)).currentRowCount),
  );
  connection.closeSync();
  return [
    figure(
      {
        name: `recompute of ${SCORES.toLocaleString('en')} scores to the final ranking, beside DuckDB with ${THREADS} threads`,
        unit: 'ms',
        durability: 'in memory; exact decimals on our side',
      },
      rounds,
      { ratioMax: 1 },
    ),
  ];
};

const durationMs = async (work: () => number | Promise<number>): Promise<number> => {
  const start = performance.now();
  const count = await work();
  if (count === 0) throw new Error('nothing was computed');
  return performance.now() - start;
};

/** Both must say the same, or the race means nothing. DuckDB divides in floats, so ties may fall apart there. */
const checkAgreement = async (
  results: readonly PlanResult[],
  connection: DuckDBConnection,
): Promise<void> => {
  const rows = (await connection.runAndReadAll(QUERY)).getRowObjects();
  const ours = results.map(
    ({ standings }) => new Map(standings.map((standing) => [standing.organisation, standing])),
  );
  for (const { enterprise, organisation, score } of rows) {
    const standing = ours[Number(enterprise)]?.get(String(organisation));
    const gap = Math.abs(Number(standing?.score ?? NaN) - Number(String(score)));
    if (!(gap < 0.0101)) throw new Error(`${String(enterprise)}/${String(organisation)}: ${String(score)}`);
  }
};
