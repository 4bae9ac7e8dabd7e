import type { InputKind, Plan } from '../plan/plan.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { RefusedInput } from '../run/input-problem.ts';
import { resultOf } from '../run/result-of.ts';
import { groupOf, smallPlan, textsOf } from '../spec-support/small-plan.ts';
import { runPlanOnScores } from './run-plan-on-scores.ts';
import type { RunScores } from './run-scores.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const OPEN: InputKind = { kind: 'decimal' };
const LEVELS = ['good', 'fair'].map((key) => ({ key, title: { en: key, zh: key } }));

const plan: Plan = smallPlan({
  inputs: {
    score: { entry: { kind: 'decimal', min: '0', max: '100' } },
    level: { entry: { kind: 'level', levels: LEVELS } },
    veto: { entry: { kind: 'flag' } },
    claims: { entry: OPEN, entries: 'many' },
    unused: {},
  },
  quantities: {
    score: { op: 'entry', input: 'score' },
    level: ['level', { op: 'entry', input: 'level' }],
    veto: ['flag', { op: 'entry', input: 'veto' }],
    total: { op: 'entries', input: 'claims', reduce: 'sum' },
    mean: { op: 'entries', input: 'claims', reduce: 'mean' },
    least: { op: 'entries', input: 'claims', reduce: 'min' },
    unused: { op: 'entry', input: 'unused' },
  },
});

const NAMES = ['score', 'level', 'veto', 'claims'];
const { entries: _none, ...facts } = groupOf({ A: {}, B: {} });

type Row = readonly [input: number, organisation: number, value: number];

const scoresOf = (rows: readonly Row[], rest: Partial<RunScores> = {}): RunScores => ({
  inputNames: NAMES,
  inputs: Int32Array.from(rows, ([input]) => input),
  organisations: Int32Array.from(rows, ([, organisation]) => organisation),
  values: Float64Array.from(rows, ([, , value]) => value),
  places: 0,
  ...rest,
});

const run = (...rows: readonly Row[]) => runPlanOnScores(plan, facts, scoresOf(rows));

const refusal = (scores: RunScores, given: typeof facts = facts): RefusedInput => {
  try {
    runPlanOnScores(plan, given, scores);
  } catch (error) {
    if (error instanceof RefusedInput) return error;
  }
  throw new Error('nothing was refused');
};

describe('scores in columns', () => {
  it('are decimals, places of levels, and yes or no', () => {
    const found = run([1, 1, 0], [1, 0, 1], [2, 0, 1], [2, 1, 0], [0, 0, 100], [0, 1, 0]);
    expect(['score', 'level', 'veto'].map((name) => textsOf(found, name))).toEqual([
      ['100', '0'],
      ['1', '0'],
      ['1', '0'],
    ]);
    const entered = (organisation: string, name: string) =>
      explainQuantity(found, organisation, name)!.entries;
    expect([entered('A', 'level'), entered('B', 'level')]).toEqual([
      [{ id: 'level#1', value: 'fair' }],
      [{ id: 'level#0', value: 'good' }],
    ]);
    expect([entered('A', 'veto'), entered('B', 'veto')]).toEqual([
      [{ id: 'veto#2', value: 'yes' }],
      [{ id: 'veto#3', value: 'no' }],
    ]);
    expect(entered('A', 'score')).toEqual([{ id: 'score#4', value: '100' }]);
  });

  it('are none where an input has none', () => {
    const found = run([0, 0, 1]);
    expect([textsOf(found, 'total'), textsOf(found, 'mean'), textsOf(found, 'unused')]).toEqual([
      ['missing', 'missing'],
      ['missing', 'missing'],
      ['missing', 'missing'],
    ]);
    expect(resultOf(run()).leftOut).toHaveLength(2);
  });

  it('add up whatever a double holds, and exactly beyond it', () => {
    expect(textsOf(run([3, 0, MOST], [3, 1, -MOST]), 'total')).toEqual([String(MOST), String(-MOST)]);
    const beyond = run([3, 0, MOST], [3, 0, 2], [3, 1, -MOST], [3, 1, -2], [3, 0, 2]);
    expect(textsOf(beyond, 'total')).toEqual(['9007199254740995', '-9007199254740993']);
    expect(textsOf(beyond, 'mean')).toEqual(['9007199254740995/3', '-4503599627370496.5']);
    expect(textsOf(beyond, 'least')).toEqual(['2', String(-MOST)]);
    const negative = run([3, 0, -MOST], [3, 0, -2]);
    expect(textsOf(negative, 'total')).toEqual(['-9007199254740993', 'missing']);
  });

  it('are named by their own ids and labels', () => {
    const named = scoresOf([[3, 0, 5]], { ids: ['e1'], labels: ['praise'] });
    expect(explainQuantity(runPlanOnScores(plan, facts, named), 'A', 'total')!.entries).toEqual([
      { id: 'e1', label: 'praise', value: '5' },
    ]);
  });
});

describe('scores in columns that are refused', () => {
  it.each<readonly [string, readonly Row[], string, string, string, string, string]>([
    [
      'score',
      [[0, 0, 101]],
      'ENTRY.OUT_OF_RANGE',
      'score#0',
      'value',
      '101 is out of range.',
      '101 超出范围。',
    ],
    ['level', [[1, 0, 2]], 'ENTRY.OUT_OF_RANGE', 'level#0', 'value', '2 is out of range.', '2 超出范围。'],
    ['level', [[1, 0, -1]], 'ENTRY.OUT_OF_RANGE', 'level#0', 'value', '-1 is out of range.', '-1 超出范围。'],
    ['flag', [[2, 0, 2]], 'ENTRY.OUT_OF_RANGE', 'veto#0', 'value', '2 is out of range.', '2 超出范围。'],
    [
      'number',
      [[3, 0, 1.5]],
      'ENTRY.MALFORMED_DECIMAL',
      'claims#0',
      'value',
      '1.5 is no whole number that is held exactly.',
      '1.5 不是可以准确表示的整数。',
    ],
    [
      'number so great',
      [[3, 0, 2 ** 53]],
      'ENTRY.MALFORMED_DECIMAL',
      'claims#0',
      'value',
      '9007199254740992 is no whole number that is held exactly.',
      '9007199254740992 不是可以准确表示的整数。',
    ],
    [
      'number so small',
      [[3, 0, -(2 ** 53)]],
      'ENTRY.MALFORMED_DECIMAL',
      'claims#0',
      'value',
      '-9007199254740992 is no whole number that is held exactly.',
      '-9007199254740992 不是可以准确表示的整数。',
    ],
    [
      'organisation',
      [[0, 2, 1]],
      'ENTRY.UNKNOWN_ORGANISATION',
      'score#0',
      'organisation',
      'There is no organisation at place 2 of this run.',
      '本次计算没有第 2 号单位。',
    ],
    [
      'input',
      [[4, 0, 1]],
      'ENTRY.UNKNOWN_INPUT',
      '#0',
      'input',
      'There is no input at place 4.',
      '没有第 4 号输入项。',
    ],
    [
      'second entry',
      [
        [0, 1, 1],
        [2, 0, 1],
        [3, 0, 1],
        [3, 0, 1],
        [0, 1, 2],
      ],
      'ENTRY.REPEATED',
      'score#4',
      'input',
      'This organisation has another entry here, where only one is taken.',
      '该单位在此已有一项录入，只能录一项。',
    ],
  ])('have a %s that there cannot be: %j', (_what, rows, code, entryId, field, en, zh) => {
    expect(refusal(scoresOf(rows)).entries).toEqual([{ code, entryId, field, sentence: { en, zh } }]);
  });

  it('name an input that is not there, or twice', () => {
    const named = (...inputNames: readonly string[]) =>
      refusal(scoresOf([[0, 0, 1]], { inputNames })).entries;
    expect(named('scores')).toEqual([
      {
        code: 'ENTRY.UNKNOWN_INPUT',
        entryId: 'scores',
        field: 'input',
        sentence: { en: 'There is no input "scores".', zh: '没有输入项“scores”。' },
      },
    ]);
    expect(named('score', 'score')).toEqual([
      {
        code: 'ENTRY.UNKNOWN_INPUT',
        entryId: 'score',
        field: 'input',
        sentence: { en: 'The input "score" is listed twice.', zh: '输入项“score”重复列出。' },
      },
    ]);
  });

  it('name every wrong row up to twenty, and no other', () => {
    const rows = Array.from({ length: 30 }, (_, at): Row => [3, at % 2, at % 3 === 0 ? 0.5 : 1]);
    expect(refusal(scoresOf(rows)).entries.map(({ entryId }) => entryId)).toEqual(
      [0, 3, 6, 9, 12, 15, 18, 21, 24, 27].map((row) => `claims#${row}`),
    );
    const wrong = Array.from({ length: 21 }, (): Row => [3, 0, 0.5]);
    expect(refusal(scoresOf(wrong)).entries).toHaveLength(20);
  });

  it('have columns of several lengths', () => {
    const short = scoresOf([[0, 0, 1]], { organisations: new Int32Array(0) });
    expect(refusal(short).entries.map(({ code }) => code)).toEqual(['ENTRY.UNKNOWN_ORGANISATION']);
    const shorter = scoresOf([[0, 0, 1]], { inputs: new Int32Array(0) });
    expect(refusal(shorter).entries.map(({ code }) => code)).toEqual(['ENTRY.UNKNOWN_INPUT']);
  });

  it('come with a period that is none', () => {
    const period = { kind: 'year', label: '18' } as const;
    const refused = refusal(scoresOf([[0, 0, 1]]), { ...facts, period });
    expect([refused.entries, refused.problems.map(({ code }) => code)]).toEqual([
      [],
      ['GROUP.MALFORMED_PERIOD'],
    ]);
  });
});
