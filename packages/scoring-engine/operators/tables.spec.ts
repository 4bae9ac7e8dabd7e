import { checkPlan } from '../plan/check-plan.ts';
import type { Operator } from '../plan/operator.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  computing,
  entering,
  groupOf,
  smallPlan,
  wordsFor,
  type SmallPlan,
} from '../spec-support/small-plan.ts';

const POINTS = [
  { at: '60', value: '0' },
  { at: '80', value: '5' },
  { at: '100', value: '20' },
];

const planOf = (operator: Operator): SmallPlan => ({
  inputs: { score: {} },
  quantities: { made: operator, score: { op: 'entry', input: 'score' } },
});

const of = (operator: Operator, ...values: readonly string[]): readonly string[] =>
  computing(
    planOf(operator),
    groupOf(entering('score', Object.fromEntries(values.map((value, at) => [`U${at}`, value])))),
    'made',
  );

const words = (operator: Operator, value: string) =>
  wordsFor(runPlan(smallPlan(planOf(operator)), groupOf(entering('score', { A: value }))), 'A', 'made');

describe('steps', () => {
  const steps: Operator = { op: 'steps', of: 'score', steps: POINTS, below: '-1' };

  it('give the value of the last step that is reached', () => {
    expect(of(steps, '59.999', '60', '79.9', '80', '99', '100', '250')).toEqual([
      '-1',
      '0',
      '0',
      '5',
      '5',
      '20',
      '20',
    ]);
  });

  it('say which step it is', () => {
    expect(words(steps, '85')).toEqual({
      en: '85 reaches the step from 80, which counts 5.',
      zh: '85 达到 80 一档，计 5。',
    });
    expect(words(steps, '1')).toEqual({
      en: '1 is below the first step, which counts -1.',
      zh: '1 未达到最低一档，计 -1。',
    });
  });

  it('must ascend', () => {
    const table = [POINTS[1]!, POINTS[0]!];
    expect(checkPlan(smallPlan(planOf({ op: 'steps', of: 'score', steps: table, below: '0' })))).toEqual([
      {
        code: 'PLAN.NOT_ASCENDING',
        path: 'made',
        sentence: {
          en: 'The table must ascend, but 60 is not above the one before it.',
          zh: '表中的界限应逐级升高，但 60 不高于前一项。',
        },
      },
    ]);
    const twice = [POINTS[0]!, { at: '60.0', value: '3' }];
    const codes = (operator: Operator) => checkPlan(smallPlan(planOf(operator))).map(({ code }) => code);
    expect(codes({ op: 'steps', of: 'score', steps: twice, below: '0' })).toEqual(['PLAN.NOT_ASCENDING']);
    expect(codes({ op: 'steps', of: 'score', steps: [], below: '0' })).toEqual(['PLAN.EMPTY_LIST']);
    expect(codes({ op: 'steps', of: 'score', steps: POINTS, below: '' })).toEqual(['PLAN.MALFORMED_DECIMAL']);
    expect(codes({ op: 'steps', of: 'score', steps: [{ at: '1', value: '..' }], below: '0' })).toEqual([
      'PLAN.MALFORMED_DECIMAL',
    ]);
  });
});

describe('a line', () => {
  const line: Operator = { op: 'interpolate', of: 'score', points: POINTS };

  it('is straight between neighbours and level beyond the ends', () => {
    expect(of(line, '0', '60', '63', '80', '90', '100', '101')).toEqual([
      '0',
      '0',
      '0.75',
      '5',
      '12.5',
      '20',
      '20',
    ]);
  });

  it('keeps a third a third', () => {
    const third: Operator = {
      op: 'interpolate',
      of: 'score',
      points: [
        { at: '0', value: '0' },
        { at: '3', value: '1' },
      ],
    };
    expect(of(third, '1')).toEqual(['1/3']);
  });

  it('writes the line with its numbers', () => {
    expect(words(line, '90').zh).toBe('5 + (90 − 80) × (20 − 5) ÷ (100 − 80) = 12.5。');
    expect(words(line, '120')).toEqual({
      en: '120 is at or beyond the end of the line, 20.',
      zh: '120 已到或超出端点，计 20。',
    });
    expect(words(line, '10').zh).toBe('10 已到或超出端点，计 0。');
  });

  it('must ascend', () => {
    const plan = smallPlan(planOf({ op: 'interpolate', of: 'score', points: [...POINTS].reverse() }));
    expect(checkPlan(plan).map(({ code }) => code)).toEqual(['PLAN.NOT_ASCENDING']);
  });
});

describe('rounding', () => {
  it('rounds once, exactly, by its rule', () => {
    expect(of({ op: 'round', of: 'score', places: 1, mode: 'half-up' }, '86.65', '86.64', '-0.05')).toEqual([
      '86.7',
      '86.6',
      '-0.1',
    ]);
    expect(of({ op: 'round', of: 'score', places: 1, mode: 'down' }, '86.69')).toEqual(['86.6']);
  });

  it('says by which rule', () => {
    expect(words({ op: 'round', of: 'score', places: 1, mode: 'half-even' }, '86.65')).toEqual({
      en: '86.65 rounded half-even to 1 decimal places is 86.6.',
      zh: '86.65 按“四舍六入五成双”保留 1 位小数，得 86.6。',
    });
  });

  it('keeps 0 to 9 places', () => {
    for (const places of [-1, 10, 1.5]) {
      expect(checkPlan(smallPlan(planOf({ op: 'round', of: 'score', places, mode: 'up' })))).toEqual([
        {
          code: 'PLAN.PLACES',
          path: 'made',
          sentence: {
            en: 'Decimal places are a whole number from 0 to 9.',
            zh: '小数位数应为 0 至 9 的整数。',
          },
        },
      ]);
    }
    expect(checkPlan(smallPlan(planOf({ op: 'round', of: 'score', places: 9, mode: 'up' })))).toEqual([]);
  });
});

describe('a sum', () => {
  const sum: Operator = { op: 'sum', of: ['score', 'score'] };

  it('adds every term and is missing with any of them', () => {
    expect(of(sum, '1.5')).toEqual(['3']);
    expect(computing(planOf(sum), groupOf({ A: {} }), 'made')).toEqual(['missing']);
  });

  it('writes its terms, a negative one in brackets', () => {
    expect(words(sum, '-1.5').zh).toBe('score (-1.5) + score (-1.5) = -3。');
  });

  it('has terms', () => {
    expect(checkPlan(smallPlan(planOf({ op: 'sum', of: [] }))).map(({ code }) => code)).toEqual([
      'PLAN.EMPTY_LIST',
    ]);
  });
});

describe('a number of the whole group', () => {
  const group = (reduce: 'highest' | 'lowest' | 'mean' | 'sum' | 'count'): Operator => ({
    op: 'group',
    of: 'score',
    within: 'peer-group',
    reduce,
  });
  const input = groupOf({ A: { score: '90' }, B: {}, C: { score: '80' }, D: { score: '70' } });

  it.each([
    ['highest', '90'],
    ['lowest', '70'],
    ['mean', '80'],
    ['sum', '240'],
    ['count', '3'],
  ] as const)('is its %s, the same for all, of what is there', (reduce, expected) => {
    expect(computing(planOf(group(reduce)), input, 'made')).toEqual([expected, expected, expected, expected]);
  });

  it('is missing where nobody has one, save a count', () => {
    const empty = groupOf({ A: {} });
    expect(computing(planOf(group('highest')), empty, 'made')).toEqual(['missing']);
    expect(computing(planOf(group('count')), empty, 'made')).toEqual(['0']);
    expect(wordsFor(runPlan(smallPlan(planOf(group('mean'))), empty), 'A', 'made').zh).toBe(
      '缺。“score”尚未录入。',
    );
  });

  it('says of how many it was made', () => {
    const run = runPlan(smallPlan(planOf(group('highest'))), input);
    expect(wordsFor(run, 'A', 'made')).toEqual({
      en: 'highest of "score" among 3 in the group, 90.',
      zh: '同组 3 家“score”的最高为 90。',
    });
    expect(['lowest', 'mean', 'sum', 'count'].map((reduce) => words(group(reduce as 'sum'), '5').zh)).toEqual(
      [
        '同组 1 家“score”的最低为 5。',
        '同组 1 家“score”的平均为 5。',
        '同组 1 家“score”的合计为 5。',
        '同组 1 家“score”的家数为 1。',
      ],
    );
  });

  it('can be of a scope, to which an organisation need not belong', () => {
    const scoped: Operator = { op: 'group', of: 'score', within: { scope: 'bureau' }, reduce: 'sum' };
    const members = [
      { organisation: 'A', peerGroup: 'x', scopes: { bureau: 'east' } },
      { organisation: 'B', peerGroup: 'y' },
    ];
    const two = groupOf({ A: { score: '1' }, B: { score: '2' } }, { members });
    expect(computing(planOf(scoped), two, 'made')).toEqual(['1', 'missing']);
    expect(wordsFor(runPlan(smallPlan(planOf(scoped)), two), 'B', 'made')).toEqual({
      en: 'missing. It belongs to no "bureau".',
      zh: '缺。未标明所属的“bureau”。',
    });
  });
});

describe('a parameter', () => {
  const plan = planOf({ op: 'parameter', name: 'budget' });
  const given = (parameters: Readonly<Record<string, string>>) => groupOf({ A: {}, B: {} }, { parameters });

  it('is the same for all', () => {
    expect(computing(plan, given({ budget: '12.5' }), 'made')).toEqual(['12.5', '12.5']);
    expect(wordsFor(runPlan(smallPlan(plan), given({ budget: '12.5' })), 'A', 'made')).toEqual({
      en: 'as given, 12.5.',
      zh: '按给定值 12.5。',
    });
  });

  it('is missing where it is not given, or is no number', () => {
    expect(wordsFor(runPlan(smallPlan(plan), given({})), 'A', 'made')).toEqual({
      en: 'missing. The parameter "budget" is not given.',
      zh: '缺。没有给出参数“budget”。',
    });
    expect(wordsFor(runPlan(smallPlan(plan), given({ budget: 'A' })), 'A', 'made')).toEqual({
      en: 'missing. The parameter "budget" is "A", which is no number.',
      zh: '缺。参数“budget”的值“A”不是数字。',
    });
  });
});
