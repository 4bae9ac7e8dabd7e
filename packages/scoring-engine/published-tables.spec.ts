import { readFileSync } from 'node:fs';
import { MalformedDecimal } from './exact/exact-errors.ts';
import { subtract } from './exact/exact.ts';
import { toFixedText } from './exact/exact-text.ts';
import { parseDecimal } from './exact/parse-decimal.ts';
import type { IndicatorRule, ScoringRules } from './rules/scoring-rules.ts';
import type { Entry } from './scoring/organisation-score.ts';
import type { Standing } from './scoring/peer-group.ts';
import { rankPeerGroup } from './scoring/rank-peer-group.ts';
import { scoreOrganisation } from './scoring/score-organisation.ts';

type Row = Readonly<Record<string, string>>;

const readTable = (name: string): readonly Row[] => {
  const text = readFileSync(new URL(`../../test/fixtures/${name}.csv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trim().split(/\r?\n/u);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
};

const direct = (key: string, max = '100', weight?: string): IndicatorRule => ({
  key,
  method: { kind: 'direct', min: '0', max },
  ...(weight === undefined ? {} : { weight }),
});

const rulesOf = (indicators: readonly IndicatorRule[], change: Partial<ScoringRules> = {}): ScoringRules => ({
  indicators,
  total: { kind: 'sum' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
  ...change,
});

const entry = (indicator: string, value: string, child?: string): Entry => ({
  indicator,
  value,
  entryId: `${indicator}:${child ?? ''}`,
  ...(child === undefined ? {} : { child }),
});

const rank = (rules: ScoringRules, entriesOf: ReadonlyMap<string, readonly Entry[]>): readonly Standing[] => {
  const group = [...entriesOf].map(([organisationId, entries]) => ({
    organisationId,
    score: scoreOrganisation(rules, entries),
  }));
  const ranking = rankPeerGroup(rules, group);
  return ranking.status === 'ranked' ? ranking.standings : [];
};

/** Ranks a table that prints one score for each organisation. */
const rankScores = (rows: readonly Row[], change: Partial<ScoringRules> = {}): readonly Standing[] =>
  rank(
    rulesOf([direct('score')], change),
    new Map(rows.map((row) => [row['organisation']!, [entry('score', row['score']!)]])),
  );

const rowOf = (rows: readonly Row[], { organisationId }: Standing): Row =>
  rows.find((row) => row['organisation'] === organisationId)!;

const printed = (standings: readonly Standing[]): readonly string[] =>
  standings.map(({ organisationId, rank: place, score }) => `${place} ${organisationId} ${score}`);

describe('the streets of Louxing, scored by deductions', () => {
  const rules = rulesOf(
    [
      { key: 'property', method: { kind: 'deduction', fullMark: '40' } },
      { key: 'community', method: { kind: 'deduction', fullMark: '30' } },
      direct('management', '30'),
    ],
    { subtotals: [{ key: 'sanitation', of: ['property', 'community'] }] },
  );
  const table = readTable('louxing-streets');
  const entriesOf = (row: Row): readonly Entry[] => [
    entry('property', row['property_deduction']!),
    entry('community', row['community_deduction']!),
    entry('management', row['urban_management']!),
  ];

  it.each(['2017-04', '2017-05'])('come out in %s as published, every row', (period) => {
    const rows = table.filter((row) => row['period'] === period);
    const standings = rank(rules, new Map(rows.map((row) => [row['organisation']!, entriesOf(row)])));
    expect(printed(standings)).toEqual(
      rows.map((row) => {
        const total = toFixedText(parseDecimal(row['published_total']!), 2);
        return `${row['published_rank']} ${row['organisation']} ${total}`;
      }),
    );
  });

  it('have the published points and the published subtotal', () => {
    for (const row of table) {
      const score = scoreOrganisation(rules, entriesOf(row));
      const [sanitation] = score.status === 'complete' ? score.total.inputs : [];
      expect(
        [...score.indicators.slice(0, 2), sanitation!].map(({ value }) => toFixedText(value, 2)),
      ).toEqual(
        ['published_property', 'published_community', 'published_sanitation'].map((column) =>
          toFixedText(parseDecimal(row[column]!), 2),
        ),
      );
    }
  });
});

describe('the towns of Louxing, scored by the mean of nine villages', () => {
  const rules = rulesOf([
    { key: 'villages', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 9 } },
  ]);
  const table = readTable('louxing-towns');
  /** The notice prints two dots where one is meant; the mean of the villages bears both readings out. */
  const CORRECTED: Readonly<Record<string, string>> = { '86..67': '86.67', '86..2': '86.2' };
  const corrected = (text: string): string => CORRECTED[text] ?? text;

  it.each(['2017-04', '2017-05'])('come out in %s as published, every row', (period) => {
    const rows = table.filter((row) => row['period'] === period);
    const towns = [...new Map(rows.map((row) => [row['organisation']!, row])).values()];
    const entries = Map.groupBy(rows, (row) => row['organisation']!);
    const standings = rank(
      rules,
      new Map(
        [...entries].map(([town, villages]) => [
          town,
          villages.map((row) => entry('villages', corrected(row['village_score']!), row['village'])),
        ]),
      ),
    );
    expect(printed(standings)).toEqual(
      towns.map(
        (town) => `${town['published_rank']} ${town['organisation']} ${corrected(town['published_total']!)}`,
      ),
    );
  });

  it('carry two misprints, which are refused and never guessed at', () => {
    const malformed = table.flatMap((row) =>
      [row['village_score']!, row['published_total']!].filter((text) => {
        try {
          parseDecimal(text);
          return false;
        } catch (error) {
          return error instanceof MalformedDecimal;
        }
      }),
    );
    expect([...new Set(malformed)].sort()).toEqual(['86..2', '86..67']);
  });
});

describe('the colleges of Yangtze University in 2010, scored by weights', () => {
  const rules = rulesOf(
    [
      direct('teaching', '100', '35'),
      direct('research', '100', '25'),
      direct('disciplines', '100', '15'),
      direct('students', '100', '17'),
      direct('personnel', '100', '4'),
      direct('tuition', '100', '4'),
    ],
    { total: { kind: 'weighted-sum', scale: 'percent' } },
  );
  const table = readTable('yangtze-university-2010');
  const standings = rank(
    rules,
    new Map(
      table.map((row) => [row['organisation']!, rules.indicators.map(({ key }) => entry(key, row[key]!))]),
    ),
  );
  /** The printed total less ours: what the publisher lost on the way. */
  const difference = (standing: Standing): string =>
    toFixedText(
      subtract(parseDecimal(rowOf(table, standing)['published_total']!), parseDecimal(standing.score)),
      2,
    );

  it('come out as published, save four that were printed a hundredth too low', () => {
    const differing = standings.filter((standing) => difference(standing) !== '0.00');
    expect(standings).toHaveLength(16);
    expect(Object.fromEntries(differing.map((one) => [one.organisationId, difference(one)]))).toEqual({
      化工学院: '-0.01',
      计科学院: '-0.01',
      生科学院: '-0.01',
      体育学院: '-0.01',
    });
  });

  it('stand in the published order', () => {
    const published = [...table].sort(
      (left, right) => Number(left['published_rank']) - Number(right['published_rank']),
    );
    expect(standings.map(({ organisationId }) => organisationId)).toEqual(
      published.map((row) => row['organisation']),
    );
  });

  it('got the award down to the sixth place; the college in the fourth is not in this excerpt', () => {
    const awarded = standings.filter((standing) => rowOf(table, standing)['published_award'] !== '');
    expect(awarded).toEqual(standings.slice(0, 5));
    expect(awarded.map((standing) => rowOf(table, standing)['published_rank'])).toEqual([
      '1',
      '2',
      '3',
      '5',
      '6',
    ]);
  });
});

describe('tables that print one score for each organisation', () => {
  it('the 24 villages of Matou share places and skip the next: 8, 8, 10, 10, 12', () => {
    const table = readTable('matou-town-2019-05');
    const standings = rankScores(table);
    expect(standings).toHaveLength(24);
    expect(standings.map(({ rank: place }) => place)).toEqual(
      standings.map((standing) => rowOf(table, standing)['published_rank']),
    );
  });

  it('the 21 ministries tie at 9, 14 and 17', () => {
    const table = readTable('ministry-websites-2014');
    const standings = rankScores(table.map((row) => ({ ...row, score: row['published_total']! })));
    expect(standings.map(({ rank: place }) => place)).toEqual(
      standings.map((standing) => rowOf(table, standing)['published_rank']),
    );
  });

  it('the 21 ministries would be ranked 9, 9, 10 densely and 9.5, 9.5, 11 on average', () => {
    const rows = readTable('ministry-websites-2014').map((row) => ({
      ...row,
      score: row['published_total']!,
    }));
    const around = (ties: ScoringRules['ties']): readonly string[] =>
      rankScores(rows, { ties })
        .slice(8, 11)
        .map(({ rank: place }) => place);
    expect([around('dense'), around('average')]).toEqual([
      ['9', '9', '10'],
      ['9.5', '9.5', '11'],
    ]);
  });

  it.each(['towns', 'zones'])('the %s of Longwan are ranked by themselves, as published', (category) => {
    const rows = readTable('longwan-2005').filter((row) => row['category'] === category);
    expect(rankScores(rows).map(({ rank: place, organisationId }) => [place, organisationId])).toEqual(
      rows.map((row) => [row['published_rank'], row['organisation']]),
    );
  });

  it('Xinzhou is last of its own group in Wuhan though it beats the first of the other', () => {
    const table = readTable('wuhan-2018-11');
    const groupOf = (category: string): readonly Standing[] =>
      rankScores(table.filter((row) => row['category'] === category));
    expect(printed([groupOf('outer').at(-1)!, groupOf('central').at(0)!])).toEqual([
      '6 新洲区 85.15',
      '1 青山区 84.72',
    ]);
  });

  it.each(['shaoyang-2022-12', 'wuxue-towns'])('%s comes out in the published order', (name) => {
    const table = readTable(name);
    expect(rankScores(table).map(({ organisationId }) => organisationId)).toEqual(
      table.map((row) => row['organisation']),
    );
  });
});

describe('a coefficient over the ten towns of Longwan, an even group', () => {
  const rows = readTable('longwan-2005').filter((row) => row['category'] === 'towns');
  const coefficients = (middle: 'lower-middle' | 'mean-rank'): readonly (string | undefined)[] => {
    const rules = rulesOf([direct('work'), direct('party')], {
      coefficient: { of: ['party'], appliesTo: 'total', step: '0.005', middle, ties: 'same-rank' },
    });
    return rank(
      rules,
      new Map(
        rows.map((row) => [row['organisation']!, [entry('work', '80'), entry('party', row['score']!)]]),
      ),
    ).map(({ coefficient }) => coefficient);
  };

  it('gives exactly 1 to the sixth, the lower of the two middle places', () => {
    expect(coefficients('lower-middle')).toEqual([
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

  it('gives exactly 1 to nobody where the middle is the mean rank', () => {
    expect(coefficients('mean-rank')).toEqual([
      '1.0225',
      '1.0175',
      '1.0125',
      '1.0075',
      '1.0025',
      '0.9975',
      '0.9925',
      '0.9875',
      '0.9825',
      '0.9775',
    ]);
  });
});
