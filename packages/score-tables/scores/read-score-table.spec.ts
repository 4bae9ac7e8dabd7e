import type { PlanInput } from '@kaoping/scoring-engine';
import { readCsv, type Table } from '../csv/read-csv.ts';
import { readScoreTable } from './read-score-table.ts';
import type { ScoreTable, ScoreTableShape } from './score-table.ts';

const decimal = (name: string, zh: string, entries: PlanInput['entries'] = 'one'): PlanInput => ({
  name,
  title: { zh, en: zh },
  entry: { kind: 'decimal', min: '0', max: '100' },
  entries,
});

const shape: ScoreTableShape = {
  inputs: [
    decimal('work.teaching', '年度考核·教学'),
    decimal('work.research', '年度考核·科研'),
    decimal('work.research/exempt', '年度考核·科研·豁免'),
    decimal('villages', '村得分', 'many'),
    { ...decimal('rate', '完成率'), title: { zh: '完成率', en: 'Completion rate' } },
    {
      name: 'self',
      title: { zh: '自评', en: 'Self-evaluation' },
      entry: {
        kind: 'level',
        levels: [
          { key: 'good', title: { zh: '良好', en: 'Good' } },
          { key: 'fair', title: { zh: '一般', en: 'Fair' } },
        ],
      },
      entries: 'one',
    },
    { name: 'accident', title: { zh: '事故', en: 'Accident' }, entry: { kind: 'flag' }, entries: 'one' },
  ],
  rates: new Set(['rate']),
  peerGroups: [{ key: 'towns', title: { zh: '镇', en: 'Towns' } }],
  scopes: [{ key: 'company', title: { zh: '公司名', en: 'Company name' } }],
};

const read = (text: string, change: Partial<ScoreTableShape> = {}): ScoreTable =>
  readScoreTable(readCsv(text, 't.csv').table as Table, { ...shape, ...change });

const entriesOf = (table: ScoreTable) =>
  table.periods.flatMap(({ entries }) =>
    entries.map(({ organisation, input, label, value }) =>
      [organisation, input, ...(label ? [label] : []), value].join(' '),
    ),
  );
const problemsOf = ({ problems }: ScoreTable) =>
  problems.map(({ code, line, column, text }) => [code, line, column, text].join(' '));

describe('a wide table of scores', () => {
  it('takes columns by name, by title and by a part of a title', () => {
    const table = read('单位,work.teaching,科研,说明\n甲 镇,９０,80,\n');
    expect(entriesOf(table)).toEqual(['甲镇 work.teaching 90', '甲镇 work.research 80']);
    expect(table.periods[0]!.members).toEqual([{ organisation: '甲镇', peerGroup: 'towns' }]);
    expect(table.unused).toEqual(['说明']);
    expect(table.periods[0]!.entries[0]!.id).toBe('t.csv:2:work.teaching');
    expect(table.periods[0]!.places.get('t.csv:2:work.teaching')).toEqual({
      line: 2,
      column: 'work.teaching',
      text: '９０',
    });
  });

  it('takes a header in its own words where it is told what it means', () => {
    expect(entriesOf(read('名称,Q1\n甲,90\n', { renamed: new Map([['Q1', 'work.teaching']]) }))).toEqual([
      '甲 work.teaching 90',
    ]);
  });

  it('reads levels, flags, rates, scopes and exemptions', () => {
    const table = read('单位,自评,事故,完成率,科研,公司名\n甲,Good,√,95.5%,豁免,一厂\n乙, 一般 ,,0.9,70,\n');
    expect(entriesOf(table)).toEqual([
      '甲 self good',
      '甲 accident yes',
      '甲 rate 0.955',
      '甲 work.research/exempt yes',
      '乙 self fair',
      '乙 rate 0.9',
      '乙 work.research 70',
    ]);
    expect(table.periods[0]!.members[0]).toEqual({
      organisation: '甲',
      peerGroup: 'towns',
      scopes: { company: '一厂' },
    });
  });

  it('parts several values of one cell, and labels those of several rows', () => {
    expect(entriesOf(read('单位,村得分\n甲,80;90；85\n'))).toEqual([
      '甲 villages 1 80',
      '甲 villages 2 90',
      '甲 villages 3 85',
    ]);
    expect(entriesOf(read('单位,村,村得分,教学\n甲,东村,80,70\n甲,西村,90,70\n'))).toEqual([
      '甲 villages 东村 80',
      '甲 work.teaching 70',
      '甲 villages 西村 90',
    ]);
  });

  it('keeps periods apart', () => {
    const table = read('周期,单位,教学\n2017-05,甲,90\n2017-04,甲,80\n');
    expect(table.periods.map(({ period, entries }) => [period, entries[0]!.value])).toEqual([
      ['2017-05', '90'],
      ['2017-04', '80'],
    ]);
  });
});

describe('a long table of scores', () => {
  it('names indicator and value in each row', () => {
    const table = read('单位,指标,分项,分值\n甲,教学,,90\n甲,村得分,东村,80\n甲,体育,,1\n');
    expect(entriesOf(table)).toEqual(['甲 work.teaching 90', '甲 villages 东村 80']);
    expect(problemsOf(table)).toEqual(['TABLE.UNKNOWN_INDICATOR 4 指标 体育']);
  });
});

describe('what is refused of a table', () => {
  it.each([
    ['单位,教学\n甲,86..67\n乙,90\n', ['TABLE.MALFORMED_NUMBER 2 教学 86..67'], ['乙 work.teaching 90']],
    ['单位,教学\n甲,95%\n', ['TABLE.AMBIGUOUS_PERCENT 2 教学 95%'], []],
    ['单位,教学\n甲,豁免\n', ['TABLE.NOT_EXEMPTIBLE 2 教学 豁免'], []],
    ['单位,自评\n甲,优秀\n', ['TABLE.UNKNOWN_LEVEL 2 自评 优秀'], []],
    ['单位,事故\n甲,也许\n', ['TABLE.NOT_YES_OR_NO 2 事故 也许'], []],
    ['单位,教学\n ,90\n', ['TABLE.NAME_MISSING 2 单位  '], []],
    ['单位,板块,教学\n甲,乡,90\n', ['TABLE.UNKNOWN_GROUP 2 板块 乡'], []],
    ['单位,教学\n甲,90\n甲,91\n', ['TABLE.REPEATED_ROW 3 教学 91'], ['甲 work.teaching 90']],
    ['单位,村,村得分\n甲,东,80\n甲,东,80\n', ['TABLE.LABEL_REPEATED 3 村得分 80'], ['甲 villages 东 80']],
    ['教学\n90\n', ['TABLE.COLUMN_MISSING 1 organisation '], []],
    ['单位,教学,work.teaching\n甲,1,2\n', ['TABLE.COLUMN_REPEATED 1 work.teaching work.teaching'], []],
  ])('in %p, with its place, and the rest is kept', (text, problems, kept) => {
    const table = read(text);
    expect(problemsOf(table)).toEqual(problems);
    expect(entriesOf(table)).toEqual(kept);
    for (const { sentence } of table.problems) expect(sentence.zh).not.toBe(sentence.en);
  });

  it('is a header that can be several inputs, with their names', () => {
    const inputs = [decimal('a.x', '日常·作风'), decimal('b.x', '年终·作风')];
    const { problems } = read('单位,作风\n甲,1\n', { inputs });
    expect(problems.map(({ code, sentence }) => [code, sentence.en])).toEqual([
      ['TABLE.COLUMN_AMBIGUOUS', '"作风" can be any of a.x, b.x: head the column with one of these names.'],
    ]);
  });

  it('is a table without groups where the scheme has several', () => {
    const peerGroups = [...shape.peerGroups, { key: 'zones', title: { zh: '区', en: 'Zones' } }];
    expect(problemsOf(read('单位,教学\n甲,90\n', { peerGroups }))).toEqual([
      'TABLE.COLUMN_MISSING 1 peerGroup ',
    ]);
    expect(read('单位,类别,教学\n甲,ZONES,90\n', { peerGroups }).periods[0]!.members[0]!.peerGroup).toBe(
      'zones',
    );
  });
});
