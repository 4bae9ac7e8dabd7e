import type { PlanResult, PlanStanding } from '@kaoping/scoring-engine';
import { readCsv, type Table } from '../csv/read-csv.ts';
import { comparePublished } from './compare-published.ts';
import { asPastResults, pastResults } from './past-results.ts';
import { readStandings, type StandingsReading } from './read-standings.ts';

const shape = {
  grades: [
    { key: 'A', title: { zh: '优秀', en: 'Excellent' } },
    { key: 'B', title: { zh: '良好', en: 'Good' } },
  ],
  facts: [{ name: 'safety', title: { zh: '安全生产', en: 'Safety' } }],
  figures: [{ name: 'pay', title: { zh: '薪酬', en: 'Pay' } }],
  peerGroups: [{ key: 'towns', title: { zh: '镇', en: 'Towns' } }],
};

const read = (text: string): StandingsReading => readStandings(readCsv(text, 'p.csv').table as Table, shape);

const standing = (organisation: string, change: Partial<PlanStanding> = {}): PlanStanding => ({
  organisation,
  peerGroup: 'towns',
  score: '86.68',
  rank: '1',
  pay: {},
  flags: [],
  consequences: [],
  ...change,
});

describe('a table of results', () => {
  it('has rank, score, grade, facts and figures, as far as there are columns', () => {
    const { rows, problems } = read(
      '周期,单位,类别,名次,总分,等次,否决事项,薪酬\n2017-04,甲 镇,镇,并列第3名,86.5,良好,安全生产；其他,"1,200"\n2017-04,乙镇,,,,,,\n',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        period: '2017-04',
        peerGroup: 'towns',
        organisation: '甲镇',
        rank: '3',
        score: '86.5',
        grade: 'B',
        facts: ['safety', '其他'],
        figures: { pay: '1200' },
      },
      { line: 3, period: '2017-04', organisation: '乙镇', facts: [], figures: {} },
    ]);
  });

  it('names the same row once, however often it stands', () => {
    expect(read('单位,村,总分\n甲,东,86\n甲,西,86\n').rows).toHaveLength(1);
  });

  it.each([
    ['单位,总分\n甲,86..67\n', 'TABLE.MALFORMED_NUMBER 2 总分 86..67'],
    ['单位,名次\n甲,头名\n', 'TABLE.MALFORMED_NUMBER 2 名次 头名'],
    ['单位,等次\n甲,一般\n', 'TABLE.UNKNOWN_GRADE 2 等次 一般'],
    ['单位,薪酬\n甲,很多\n', 'TABLE.MALFORMED_NUMBER 2 薪酬 很多'],
    ['单位,总分\n ,86\n', 'TABLE.NAME_MISSING 2 单位  '],
  ])('refuses in %p what it does not understand', (text, expected) => {
    expect(
      read(text).problems.map(({ code, line, column, text: found }) => [code, line, column, found].join(' ')),
    ).toEqual([expected]);
  });
});

describe('a published figure beside the computed one', () => {
  const compared = (row: string, computed: Partial<PlanStanding> = {}) => {
    const result: PlanResult = { standings: [standing('甲', computed)], leftOut: [] };
    return comparePublished(result, read(`单位,总分,名次,等次,薪酬\n甲,${row}\n`).rows)[0]!;
  };

  it.each([
    ['86.68,1,,', 'same', []],
    ['86.680,1.0,,', 'same', []],
    ['86.67,1,,', 'rounding', ['score 0.01']],
    ['86.69,1,,', 'rounding', ['score -0.01']],
    ['86.66,1,,', 'different', ['score 0.02']],
    ['86.68,2,,', 'different', ['rank -1']],
    ['86.67,2,,', 'different', ['score 0.01', 'rank -1']],
    ['86.68,1,良好,', 'different', ['grade']],
    ['86.68,1,优秀,', 'same', []],
    ['86.68,1,,1200.005', 'rounding', ['pay -0.005']],
    ['86.68,1,,1201', 'different', ['pay -1']],
  ])('with %s published is %s', (row, verdict, differences) => {
    const found = compared(row, { grade: 'A', pay: { pay: '1200' } });
    expect(found).toMatchObject({ organisation: '甲', line: 2, verdict });
    expect(found.differences.map(({ figure, by }) => [figure, by].filter(Boolean).join(' '))).toEqual(
      differences,
    );
  });

  it('compares an exact fraction with what was printed of it', () => {
    expect(compared('86.68,1,,33.33', { pay: { pay: '100/3' } })).toMatchObject({
      verdict: 'rounding',
      differences: [{ by: '1/300' }],
    });
  });

  it('tells who was not computed and who was not published', () => {
    const result: PlanResult = {
      standings: [standing('甲')],
      leftOut: [{ organisation: '乙', peerGroup: 'towns', missing: [] }],
    };
    const rows = comparePublished(result, read('单位,总分\n乙,80\n丙,70\n').rows);
    expect(rows.map(({ organisation, verdict }) => [organisation, verdict])).toEqual([
      ['乙', 'not-computed'],
      ['丙', 'not-computed'],
      ['甲', 'not-published'],
    ]);
  });

  it('compares ranks by their order where the table is a part of a larger one', () => {
    const result: PlanResult = {
      standings: [standing('甲'), standing('乙', { rank: '2' }), standing('丙', { rank: '2' })],
      leftOut: [],
    };
    const { rows } = read('单位,名次\n甲,3\n乙,7\n丙,7\n');
    expect(comparePublished(result, rows, { isPartial: true }).map(({ verdict }) => verdict)).toEqual([
      'same',
      'same',
      'same',
    ]);
    expect(comparePublished(result, rows).map(({ verdict }) => verdict)).toEqual([
      'different',
      'different',
      'different',
    ]);
  });
});

describe('earlier results', () => {
  const periodOf = (label: string) => (label === '' ? undefined : ({ kind: 'month', label } as const));

  it('come together by period and peer group', () => {
    const { rows } = read(
      '周期,单位,名次,等次,否决事项\n2017-04,甲,1,优秀,\n2017-04,乙,2,,安全生产\n2017-05,甲,1,,\n,丙,1,,\n',
    );
    const shape = { file: 'p.csv', periodOf, peerGroups: ['towns'] };
    const { results, problems } = pastResults(rows, shape);
    expect(problems.map(({ code, line, text }) => [code, line, text])).toEqual([
      ['TABLE.MALFORMED_PERIOD', 5, ''],
    ]);
    expect(results).toEqual([
      {
        id: '2017-04 towns',
        period: { kind: 'month', label: '2017-04' },
        peerGroup: 'towns',
        standings: [
          { organisation: '甲', rank: '1', grade: 'A', facts: [], figures: {} },
          { organisation: '乙', rank: '2', facts: ['safety'], figures: {} },
        ],
      },
      {
        id: '2017-05 towns',
        period: { kind: 'month', label: '2017-05' },
        peerGroup: 'towns',
        standings: [{ organisation: '甲', rank: '1', facts: [], figures: {} }],
      },
    ]);
  });

  it('must say their group where the scheme has several', () => {
    const { rows } = read('周期,单位,类别,名次\n2017-04,甲,,1\n2017-04,乙,镇,2\n');
    const { results, problems } = pastResults(rows, {
      file: 'p.csv',
      periodOf,
      peerGroups: ['towns', 'zones'],
    });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['TABLE.UNKNOWN_GROUP', 2]]);
    expect(results.map(({ standings }) => standings.map(({ organisation }) => organisation))).toEqual([
      ['乙'],
    ]);
  });

  it('are made of what was just computed, too', () => {
    const result: PlanResult = {
      standings: [
        standing('甲', { grade: 'A', flags: ['safety'], pay: { pay: '9' } }),
        standing('乙', { peerGroup: 'zones' }),
      ],
      leftOut: [],
    };
    const figuresOf = (name: string) => (name === '乙' ? { excess: '1/3' } : {});
    expect(
      asPastResults(result, { kind: 'year', label: '2017' }, figuresOf).map(({ id, standings }) => [
        id,
        standings,
      ]),
    ).toEqual([
      [
        '2017 towns',
        [
          {
            organisation: '甲',
            rank: '1',
            score: '86.68',
            grade: 'A',
            facts: ['safety'],
            figures: { pay: '9' },
          },
        ],
      ],
      [
        '2017 zones',
        [{ organisation: '乙', rank: '1', score: '86.68', facts: [], figures: { excess: '1/3' } }],
      ],
    ]);
  });
});
