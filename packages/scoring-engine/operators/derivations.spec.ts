import type { Operator } from '../plan/operator.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { runPlan } from '../run/run-plan.ts';
import { groupOf, smallPlan, type SmallQuantity } from '../spec-support/small-plan.ts';

const above = (name: string): Operator => ({
  op: 'formula',
  expression: {
    kind: 'binary',
    operator: 'above',
    left: { kind: 'quantity', name },
    right: { kind: 'number', number: '0' },
  },
});

const LEVELS = ['good', 'fair'].map((key) => ({ key, title: { en: key, zh: key } }));

const GRADE: Operator = {
  op: 'grade',
  by: 'score',
  rank: 'placing',
  grades: [{ grade: 'A', share: '0.5', needs: ['able'], givenBy: ['given'] }, { grade: 'B' }],
  distribution: 'exact',
  unused: 'pass-down',
  ties: 'lower',
  exempt: 'spared',
  limits: [{ flag: 'barred', bestGrade: 'B' }],
};

/** One quantity for each operator that takes others. */
const MADE: Readonly<Record<string, SmallQuantity>> = {
  byLevel: { op: 'by-level', of: 'level', points: ['10', '8'] },
  byRank: { op: 'by-rank', rank: 'placing', values: ['3'], otherwise: '0' },
  rankStep: [
    'coefficient',
    { op: 'rank-step', rank: 'placing', step: '0.1', middle: 'lower-middle', progression: 'additive' },
  ],
  rankIs: ['flag', { op: 'rank-is', rank: 'placing', test: { test: 'last' } }],
  graded: ['grade', GRADE],
  byGrade: { op: 'by-grade', grade: 'graded', values: { A: '2', B: '1' } },
  gradeIs: ['flag', { op: 'grade-is', grade: 'graded', grades: ['A'] }],
  rounded: { op: 'round', of: 'score', places: 1, mode: 'half-up' },
  line: {
    op: 'interpolate',
    of: 'score',
    points: [
      { at: '0', value: '0' },
      { at: '10', value: '100' },
    ],
  },
  stepped: { op: 'steps', of: 'score', steps: [{ at: '5', value: '1' }], below: '0' },
  highest: { op: 'group', of: 'score', within: 'peer-group', reduce: 'highest' },
  total: { op: 'sum', of: ['score', 'other'] },
  weighed: {
    op: 'weighted',
    terms: [
      { of: 'score', weight: '60' },
      { of: 'other', weight: '40' },
    ],
    missing: 'block',
  },
  inARow: ['count', { op: 'running', present: 'able', test: { test: 'last' } }],
  times: ['count', { op: 'times', present: 'able', test: { test: 'last' }, periods: 2 }],
  earlier: { op: 'past', figure: 'points', reduce: 'sum', periods: 1 },
  allotted: { op: 'parameter', name: 'budget' },
};

const plan = smallPlan({
  grades: ['A', 'B'],
  inputs: { score: {}, other: {}, level: { entry: { kind: 'level', levels: LEVELS } } },
  quantities: {
    score: { op: 'entry', input: 'score' },
    other: { op: 'entry', input: 'other' },
    level: ['level', { op: 'entry', input: 'level' }],
    able: ['flag', above('score')],
    given: ['flag', above('other')],
    spared: ['flag', above('other')],
    barred: ['flag', above('other')],
    ...MADE,
  },
});

const run = runPlan(
  plan,
  groupOf(
    { X: { score: '7', other: '-1', level: 'fair' }, Y: {} },
    {
      parameters: { budget: '3' },
      history: [
        {
          id: '2017 in all',
          period: { kind: 'year', label: '2017' },
          peerGroup: 'group',
          standings: [{ organisation: 'X', rank: '1', figures: { points: '5' } }],
        },
      ],
    },
  ),
);

const partsOf = (organisation: string, quantity: string): readonly string[] =>
  explainQuantity(run, organisation, quantity)!.inputs.map((part) => part.quantity);

describe('a derivation', () => {
  it.each<readonly [string, readonly string[]]>([
    ['byLevel', ['level']],
    ['byRank', ['placing']],
    ['rankStep', ['placing']],
    ['rankIs', ['placing']],
    ['graded', ['score', 'placing', 'barred', 'given', 'able', 'spared']],
    ['byGrade', ['graded']],
    ['gradeIs', ['graded']],
    ['rounded', ['score']],
    ['line', ['score']],
    ['stepped', ['score']],
    ['highest', ['score']],
    ['total', ['score', 'other']],
    ['weighed', ['score', 'other']],
    ['inARow', ['able']],
    ['times', ['able']],
    ['earlier', []],
    ['allotted', []],
    ['placing', ['score']],
  ])('of %s leads to %j', (quantity, parts) => {
    expect(partsOf('X', quantity)).toEqual(parts);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['byLevel', ['level'], '“level”尚未录入。'],
    ['byRank', ['placing'], '“score”尚未录入。'],
    ['rankStep', ['placing'], '“score”尚未录入。'],
    ['rankIs', ['placing'], '“score”尚未录入。'],
    ['graded', ['barred'], '“other”尚未录入。'],
    ['byGrade', ['graded'], '“other”尚未录入。'],
    ['gradeIs', ['graded'], '“other”尚未录入。'],
    ['rounded', ['score'], '“score”尚未录入。'],
    ['line', ['score'], '“score”尚未录入。'],
    ['stepped', ['score'], '“score”尚未录入。'],
    ['total', ['score', 'other'], '“score”尚未录入。“other”尚未录入。'],
    ['weighed', ['score', 'other'], '“score”尚未录入。“other”尚未录入。'],
    ['inARow', ['able'], '“score”尚未录入。'],
    ['times', ['able'], '“score”尚未录入。'],
    ['placing', ['score'], '“score”尚未录入。'],
  ])('of a missing %s leads to %j', (quantity, parts, reason) => {
    expect(partsOf('Y', quantity)).toEqual(parts);
    expect(explainQuantity(run, 'Y', quantity)!.text.zh).toBe(`${quantity}：缺。${reason}`);
  });

  it('of a number of the group does not lead to who has none of its own', () => {
    expect(explainQuantity(run, 'Y', 'highest')!.text.zh).toBe('highest：同组 1 家“score”的最高为 7。');
    expect(partsOf('Y', 'highest')).toEqual([]);
  });

  it.each<readonly [string, string]>([
    ['inARow', '本期是，此前连续 1 期同组末位，共连续 2 期'],
    ['times', '含本期在内的最近 2 期中，2 期同组末位'],
    ['earlier', '往期“points”（5）的合计为 5'],
  ])('of %s names the earlier results', (quantity, text) => {
    const { history, text: told } = explainQuantity(run, 'X', quantity)!;
    expect([told.zh, history]).toEqual([`${quantity}：${text}。`, ['2017 in all']]);
  });
});
