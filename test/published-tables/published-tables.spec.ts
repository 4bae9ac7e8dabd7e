import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { computedReport, computeFiles, openScheme, type ComputedReport } from '@kaoping/standalone';

const here = (file: string): string => join(import.meta.dirname, file);
const fixture = (file: string): string => resolve(import.meta.dirname, '..', 'fixtures', file);

interface Settings {
  readonly isPartial?: boolean;
  readonly history?: string;
  readonly period?: string;
}

/** Computes a published table by its scheme and holds it against its own published figures. */
const recompute = (
  scheme: string,
  table: string,
  { isPartial = false, history, period }: Settings = {},
): ComputedReport => {
  const checked = openScheme(here(`${scheme}.yaml`));
  const computed = computeFiles(checked, {
    scores: fixture(table),
    published: fixture(table),
    ...(history === undefined ? {} : { history: here(history) }),
    ...(period === undefined ? {} : { period }),
    columns: new Map(),
    parameters: {},
  });
  return computedReport(checked, computed, isPartial);
};

const verdicts = ({ periods }: ComputedReport): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const { organisation, verdict } of periods.flatMap(({ comparison = [] }) => comparison)) {
    (found[verdict] ??= []).push(organisation);
  }
  return found;
};

const standings = (report: ComputedReport, period = 0) => report.periods[period]!.standings;
const rankOf = (report: ComputedReport, name: string): string | undefined =>
  standings(report).find(({ organisation }) => organisation === name)?.rank;

describe('长江大学 2010: sixteen of twenty-five colleges by weighted components', () => {
  const report = recompute('yangtze-university-2010', 'yangtze-university-2010.csv', { isPartial: true });

  it('has twelve totals exactly, and four published 0.01 lower', () => {
    const { same, rounding, different } = verdicts(report);
    expect(same).toHaveLength(12);
    expect(rounding?.toSorted()).toEqual(['体育学院', '化工学院', '生科学院', '计科学院'].toSorted());
    expect(different).toBeUndefined();
    const differences = report.periods[0]!.comparison!.flatMap((row) => row.differences);
    expect(differences.map(({ figure, by }) => [figure, by])).toEqual(Array(4).fill(['score', '0.01']));
  });
});

describe('长江大学 2010: awards and a tie', () => {
  it('awards the first six of twenty-five, who are first in ours too', () => {
    const report = recompute('yangtze-university-2010', 'yangtze-university-2010.csv', { isPartial: true });
    const published = readFileSync(fixture('yangtze-university-2010.csv'), 'utf8')
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(','))
      .filter((cells) => cells.length === 10);
    const awarded = published.filter((cells) => cells[9] !== '').map(([name]) => name);
    expect(awarded.toSorted()).toEqual(
      published
        .filter((cells) => Number(cells[8]) <= 6)
        .map(([name]) => name)
        .toSorted(),
    );
    const first = standings(report)
      .slice(0, awarded.length)
      .map(({ organisation }) => organisation);
    expect(first.toSorted()).toEqual(awarded.toSorted());
  });

  it('has 物理 and 机械 third together by personnel alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yangtze-'));
    const byPersonnel = join(folder, 'by-personnel.yaml');
    const text = readFileSync(here('yangtze-university-2010.yaml'), 'utf8');
    writeFileSync(byPersonnel, text.replace('is: total }', 'is: total.personnel + 0 × total }'));
    const checked = openScheme(byPersonnel);
    const files = { scores: fixture('yangtze-university-2010.csv'), columns: new Map(), parameters: {} };
    const { result } = computeFiles(checked, files).periods[0]!;
    rmSync(folder, { recursive: true });
    const places = new Map(result.standings.map(({ organisation, rank }) => [organisation, rank]));
    expect(
      [...places]
        .filter(([, rank]) => rank === '3')
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(['机械学院', '物理学院'].toSorted());
    expect([...places.values()]).not.toContain('4');
  });
});

describe('娄星区 streets, April and May 2017', () => {
  const report = recompute('louxing-streets', 'louxing-streets.csv');

  it('reproduces every row', () => {
    expect(Object.keys(verdicts(report))).toEqual(['same']);
    expect(report.problems).toEqual([]);
  });

  it('ends with 长青 in April and 大科 in May, so nobody is last twice running', () => {
    expect(report.periods.map(({ standings: rows }) => rows.at(-1)?.organisation)).toEqual(['长青', '大科']);
    expect(
      report.periods.flatMap(({ standings: rows }) => rows.flatMap(({ consequences }) => consequences)),
    ).toEqual([]);
  });

  it('sees no run where 长青 was last in September and in April, the months between unknown', () => {
    const withHistory = recompute('louxing-streets', 'louxing-streets.csv', {
      history: 'louxing-streets-history.csv',
    });
    expect(standings(withHistory).flatMap(({ consequences }) => consequences)).toEqual([]);
  });
});

describe('娄星区 towns: the mean of nine sampled villages', () => {
  const report = recompute('louxing-towns', 'louxing-towns.csv');

  it('refuses 86..67 and 86..2 with their lines and columns, and keeps the rest', () => {
    const malformed = report.problems.filter(({ code }) => code === 'TABLE.MALFORMED_NUMBER');
    expect(malformed).toHaveLength(report.problems.length);
    expect(new Set(malformed.map(({ column, text }) => `${column} ${text}`))).toEqual(
      new Set(['village_score 86..2', 'published_total 86..67']),
    );
    // The misprinted total stands on each of nine rows, the misprinted village on one.
    expect(malformed.filter(({ text }) => text === '86..67').map(({ line }) => line)).toEqual([
      47, 48, 49, 50, 51, 52, 53, 54, 55,
    ]);
    expect(malformed.filter(({ text }) => text === '86..2')).toHaveLength(1);
    // Without its ninth village 水洞底, fourth in May, has no mean; 万宝 behind it moves up a place.
    const may = report.periods[1]!;
    expect(may.leftOut.map(({ organisation }) => organisation)).toEqual(['水洞底']);
    const differing = may.comparison!.filter(({ verdict }) => verdict === 'different');
    expect(differing.map(({ organisation, differences }) => [organisation, differences])).toEqual([
      ['万宝', [{ figure: 'rank', computed: '4', published: '5', by: '-1', isRounding: false }]],
    ]);
  });

  it('reproduces every row once the misprinted village is put right', () => {
    const folder = mkdtempSync(join(tmpdir(), 'louxing-'));
    const corrected = join(folder, 'corrected.csv');
    writeFileSync(corrected, readFileSync(fixture('louxing-towns.csv'), 'utf8').replaceAll('..', '.'));
    const { periods, problems } = recompute('louxing-towns', corrected);
    rmSync(folder, { recursive: true });
    expect(problems).toEqual([]);
    expect(new Set(periods.flatMap(({ comparison }) => comparison!.map(({ verdict }) => verdict)))).toEqual(
      new Set(['same']),
    );
    expect(periods[0]!.standings.at(-1)).toMatchObject({ organisation: '蛇形山', score: '86.67' });
  });

  it('proposes an admonition for 蛇形山, last in April and in May, and never a removal', () => {
    const { periods } = recompute('louxing-towns-totals', here('louxing-towns-totals.csv'));
    expect(periods.map(({ standings: rows }) => rows.at(-1)?.organisation)).toEqual(['蛇形山', '蛇形山']);
    expect(periods.map(({ standings: rows }) => rows.flatMap(({ consequences }) => consequences))).toEqual([
      [],
      ['admonition'],
    ]);
  });
});

describe('码头镇 2019-05', () => {
  it('ranks 24 villages as published, 1, 2, 2, 4, with their rewards', () => {
    const report = recompute('matou-town', 'matou-town-2019-05.csv');
    expect(Object.keys(verdicts(report))).toEqual(['same']);
    expect(standings(report)).toHaveLength(24);
    expect(
      standings(report)
        .map(({ rank }) => rank)
        .slice(7, 14),
    ).toEqual(['8', '8', '10', '10', '12', '13', '14']);
  });
});

describe('ministry websites 2014', () => {
  it('ranks 21 published totals with their ties: 9, 9, 11; 14, 14, 16; 17, 17, 19', () => {
    const report = recompute('ministry-websites-2014', 'ministry-websites-2014.csv');
    expect(Object.keys(verdicts(report))).toEqual(['same']);
    expect(
      standings(report)
        .map(({ rank }) => rank)
        .slice(8),
    ).toEqual(['9', '9', '11', '12', '13', '14', '14', '16', '17', '17', '19', '20', '21']);
  });
});

describe('龙湾区 2005: ten towns and three zones', () => {
  const report = recompute('longwan-2005', 'longwan-2005.csv');

  it('ranks each group by itself', () => {
    expect(Object.keys(verdicts(report))).toEqual(['same']);
    expect(['灵昆镇', '中心工业区'].map((name) => rankOf(report, name))).toEqual(['1', '1']);
  });

  it('fails nobody: the last has 87.99 % of the first', () => {
    expect(standings(report).every(({ grade }) => grade === 'qualified')).toBe(true);
  });

  it('gives the lower of the two middle towns of ten the coefficient 1', () => {
    const coefficients = standings(report)
      .filter(({ peerGroup }) => peerGroup === 'towns')
      .map(({ coefficient }) => coefficient);
    expect(coefficients).toEqual([
      '1.025',
      '1.02',
      '1.015',
      '1.01',
      '1.005',
      '1',
      '0.995',
      '0.99',
      '0.985',
      '0.98',
    ]);
  });
});

describe('武穴市: twelve towns', () => {
  it('fails nobody: the last has 70.58 % of the first', () => {
    const report = recompute('wuxue-towns', 'wuxue-towns.csv');
    expect(Object.keys(verdicts(report))).toEqual(['same']);
    expect(standings(report).every(({ grade }) => grade === 'qualified')).toBe(true);
  });
});

describe('武汉市 2018-11: central and outer districts', () => {
  it('ranks 青山 first though 新洲, last of the outer ones, has more points', () => {
    const report = recompute('wuhan-2018-11', 'wuhan-2018-11.csv');
    expect([rankOf(report, '青山区'), rankOf(report, '新洲区')]).toEqual(['1', '6']);
    const scores = new Map(standings(report).map(({ organisation, score }) => [organisation, score]));
    expect([scores.get('青山区'), scores.get('新洲区')]).toEqual(['84.72', '85.15']);
  });
});

describe('邵阳市 2022-12', () => {
  it('rewards the first two, leaves the third alone and fines the last', () => {
    const report = recompute('shaoyang-2022-12', 'shaoyang-2022-12.csv');
    expect(Object.keys(verdicts(report))).toEqual(['same']);
    expect(standings(report).map(({ pay }) => pay['money'])).toEqual(['30', '20', '0', '-10']);
  });
});
