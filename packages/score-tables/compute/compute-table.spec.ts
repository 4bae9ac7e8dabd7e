import { periodOfLabel, toExactText, valueOf, type Plan } from '@kaoping/scoring-engine';
import { readCsv } from '../csv/read-csv.ts';
import { readScoreTable } from '../scores/read-score-table.ts';
import { computeTable, type ComputedTable, type TableToCompute } from './compute-table.ts';

const same = (text: string) => ({ zh: text, en: text });

/** One score, ranked; whoever is last twice running is warned. */
const plan: Plan = {
  schemeDigest: 'd',
  inputs: [
    { name: 'score', title: same('得分'), entry: { kind: 'decimal', min: '0', max: '100' }, entries: 'one' },
  ],
  quantities: [
    {
      name: 'score',
      title: same('得分'),
      type: 'points',
      stage: 'entry',
      operator: { op: 'entry', input: 'score' },
    },
    {
      name: 'printed',
      title: same('公布分'),
      type: 'points',
      stage: 'score',
      operator: { op: 'round', of: 'score', places: 2, mode: 'half-up' },
    },
    {
      name: 'rank',
      title: same('名次'),
      type: 'rank',
      stage: 'rank',
      operator: {
        op: 'rank',
        of: 'score',
        within: 'peer-group',
        order: 'highest-first',
        ties: 'standard',
        missing: 'leave-out',
      },
    },
    {
      name: 'excess',
      title: same('超出 50 分的部分'),
      type: 'points',
      stage: 'consequence',
      operator: {
        op: 'formula',
        expression: {
          kind: 'binary',
          operator: 'subtract',
          left: { kind: 'quantity', name: 'score' },
          right: { kind: 'number', number: '50' },
        },
      },
    },
    {
      name: 'carried',
      title: same('上期结转'),
      type: 'points',
      stage: 'consequence',
      operator: { op: 'past', figure: 'excess', reduce: 'last', periods: 1, ifNone: '0' },
    },
    {
      name: 'last',
      title: same('末位'),
      type: 'flag',
      stage: 'consequence',
      operator: { op: 'rank-is', rank: 'rank', test: { test: 'last' } },
    },
    {
      name: 'running',
      title: same('连续末位'),
      type: 'count',
      stage: 'consequence',
      operator: { op: 'running', present: 'last', test: { test: 'last' } },
    },
    {
      name: 'twice',
      title: same('连续两次末位'),
      type: 'flag',
      stage: 'consequence',
      operator: {
        op: 'formula',
        expression: {
          kind: 'binary',
          operator: 'at-least',
          left: { kind: 'quantity', name: 'running' },
          right: { kind: 'number', number: '2' },
        },
      },
    },
  ],
  grades: [],
  consequences: [{ key: 'warning', title: same('警示'), when: 'twice' }],
  outcome: { score: 'score', printedScore: 'printed', rank: 'rank', pay: [], flags: [] },
};

const compute = (text: string, change: Partial<TableToCompute> = {}): ComputedTable =>
  computeTable({
    plan,
    scores: readScoreTable(readCsv(text, 't.csv').table!, {
      inputs: plan.inputs,
      rates: new Set(),
      peerGroups: [{ key: 'towns', title: same('镇') }],
      scopes: [],
    }),
    history: [],
    parameters: {},
    periodOf: (label = '2017-04') => periodOfLabel(label, 'month'),
    ...change,
  });

describe('computing a table', () => {
  it('takes its periods in the order of the calendar, each a part of the history of the next', () => {
    const { periods, problems } = compute(
      '周期,单位,得分\n2017-05,甲,80\n2017-05,乙,90\n2017-04,甲,70\n2017-04,乙,75\n',
    );
    expect(problems).toEqual([]);
    expect(periods.map(({ period, result }) => [period.label, result.standings.at(-1)])).toEqual([
      ['2017-04', expect.objectContaining({ organisation: '甲', consequences: [] })],
      ['2017-05', expect.objectContaining({ organisation: '甲', consequences: ['warning'] })],
    ]);
  });

  it('hands on every figure that a later period looks back at', () => {
    const { periods } = compute('周期,单位,得分\n2017-04,甲,70.5\n2017-05,甲,80\n');
    const carried = periods.map(({ run }) => toExactText(valueOf(run, '甲', 'carried')!));
    expect(carried).toEqual(['0', '20.5']);
  });

  it('refuses what the plan does not allow with its cell, and computes the rest', () => {
    const { periods, problems } = compute('单位,得分\n甲,101\n乙,90\n');
    expect(problems.map(({ code, line, column, text }) => [code, line, column, text])).toEqual([
      ['TABLE.NOT_ALLOWED', 2, '得分', '101'],
    ]);
    expect(periods[0]!.result.standings.map(({ organisation }) => organisation)).toEqual(['乙']);
    expect(periods[0]!.result.leftOut.map(({ organisation }) => organisation)).toEqual(['甲']);
  });

  it('refuses a period that is none', () => {
    const { periods, problems } = compute('周期,单位,得分\n四月,甲,80\n');
    expect(periods).toEqual([]);
    expect(problems.map(({ code, text }) => [code, text])).toEqual([['TABLE.MALFORMED_PERIOD', '四月']]);
  });

  it('stops where earlier results contradict each other', () => {
    const result = (id: string) => ({
      id,
      period: { kind: 'month', label: '2017-03' } as const,
      peerGroup: 'towns',
      standings: [{ organisation: '甲', rank: '1' }],
    });
    const { periods, problems } = compute('单位,得分\n甲,80\n', { history: [result('a'), result('b')] });
    expect(periods).toEqual([]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['TABLE.CONTRADICTS_HISTORY']));
  });
});
