import { existsSync } from 'node:fs';
import { shippedSchemes } from '@kaoping/schemes';
import { computeFiles, openScheme, type ComputedFiles } from '@kaoping/standalone';
import { caseNames, goldenCase, type GoldenCase } from './golden-case.ts';

const compute = ({ path, scheme, period, parameters = {} }: GoldenCase): ComputedFiles =>
  computeFiles(openScheme(scheme), {
    scores: path('scores.csv'),
    ...(existsSync(path('history.csv')) ? { history: path('history.csv') } : {}),
    period,
    columns: new Map(),
    parameters,
  });

const NAME_COLUMNS = ['单位', '姓名', '部门', '支部', '党组织', '企业'];

/** What the engine says of each organisation, under the columns of the hand-made table. */
const asRows = ({ periods }: ComputedFiles, columns: readonly string[]): Record<string, string>[] =>
  periods.flatMap(({ result: { standings, leftOut } }) => [
    ...standings.map((standing) => {
      const figures: Record<string, string | undefined> = {
        score: standing.score,
        rank: standing.rank,
        before: standing.rankBefore,
        coefficient: standing.coefficient,
        grade: standing.grade,
        consequences: standing.consequences.join(';'),
        ...standing.scopeRanks,
        ...standing.pay,
      };
      return rowOf(columns, standing.organisation, (column) => figures[column] ?? '');
    }),
    ...leftOut.map(({ organisation, missing }) =>
      rowOf(columns, organisation, (column) =>
        column === 'missing' ? missing.map(({ name }) => name).join(';') : '',
      ),
    ),
  ]);

const rowOf = (
  columns: readonly string[],
  organisation: string,
  cell: (column: string) => string,
): Record<string, string> =>
  Object.fromEntries(
    columns.map((column) => [column, NAME_COLUMNS.includes(column) ? organisation : cell(column)]),
  );

const byName = (
  rows: readonly Readonly<Record<string, string>>[],
): Map<string, Readonly<Record<string, string>>> =>
  new Map(rows.map((row) => [Object.values(row)[0] ?? '', row]));

it('works every shipped scheme by hand', () => {
  const worked = new Set(caseNames().map((name) => goldenCase(name).scheme));
  expect([...worked].toSorted()).toEqual(
    shippedSchemes()
      .map(({ id }) => id)
      .toSorted(),
  );
});

describe('a shipped scheme, worked by hand', () => {
  it.each(caseNames())('%s', (name) => {
    const worked = goldenCase(name);
    const computed = compute(worked);
    expect(computed.problems).toEqual([]);
    expect(computed.unused).toEqual([]);
    const columns = Object.keys(worked.expected[0] ?? {});
    const rows = asRows(computed, columns);
    for (const [organisation, row] of byName(worked.expected))
      expect(byName(rows).get(organisation)).toEqual(row);
    expect(rows).toHaveLength(worked.expected.length);
  });
});
