import type { Operator } from '../plan/operator.ts';
import type { InputKind } from '../plan/plan.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  computing,
  entering,
  groupOf,
  smallPlan,
  wordsFor,
  type Entered,
  type SmallPlan,
} from '../spec-support/small-plan.ts';

const OPEN: InputKind = { kind: 'decimal' };
const HUGE = '999999999999999.999999999';

type Entries = Extract<Operator, { op: 'entries' }>;

const many = (entries: Partial<Entries>): SmallPlan => ({
  inputs: { amounts: { entry: OPEN, entries: 'many' } },
  quantities: { made: { op: 'entries', input: 'amounts', reduce: 'sum', ...entries } },
});

const having = (...values: readonly string[]): Entered => ({
  amounts: Object.fromEntries(values.map((value, at) => [`v${at}`, value])),
});

describe('amounts longer than a double holds', () => {
  const input = groupOf({ A: having(HUGE, HUGE, '1'), B: having('2', '4'), C: having(HUGE), D: {} });
  const made = (entries: Partial<Entries>) => computing(many(entries), input, 'made');

  it('add up and divide exactly, beside short ones and none', () => {
    expect(made({ reduce: 'sum' })).toEqual(['2000000000000000.999999998', '6', HUGE, 'missing']);
    expect(made({ reduce: 'mean' })).toEqual(['1000000000000000499999999/1500000000', '3', HUGE, 'missing']);
    expect(made({ reduce: 'max' })).toEqual([HUGE, '4', HUGE, 'missing']);
    expect(made({ reduce: 'min' })).toEqual(['1', '2', HUGE, 'missing']);
    expect(made({ reduce: 'trimmed-mean', trim: 1 })).toEqual([HUGE, 'missing', 'missing', 'missing']);
    expect(made({ reduce: 'count' })).toEqual(['3', '2', '1', '0']);
  });

  it('are missing or stand in as short ones are', () => {
    expect(made({ reduce: 'sum', atLeast: 2 })).toEqual([
      '2000000000000000.999999998',
      '6',
      'missing',
      'missing',
    ]);
    expect(made({ reduce: 'sum', ifNone: '5' })).toEqual(['2000000000000000.999999998', '6', HUGE, '5']);
    expect(made({ reduce: 'sum', atLeast: 2, ifNone: '5' })).toEqual([
      '2000000000000000.999999998',
      '6',
      'missing',
      '5',
    ]);
  });

  it('leave a double where their sum does', () => {
    const full = Array.from({ length: 12 }, () => '999999999999999');
    const rows = groupOf({ A: having(...full), B: having('1', '2') });
    expect(computing(many({ reduce: 'sum' }), rows, 'made')).toEqual(['11999999999999988', '3']);
    expect(computing(many({ reduce: 'mean' }), rows, 'made')).toEqual(['999999999999999', '1.5']);
    const negative = groupOf({ A: having(...full.map((value) => `-${value}`)), B: having('-1', '-2') });
    expect(computing(many({ reduce: 'sum' }), negative, 'made')).toEqual(['-11999999999999988', '-3']);
  });

  it('have means where the counts share no small multiple', () => {
    const counts = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];
    const rows = groupOf(
      Object.fromEntries(
        counts.map((count, at) => [`U${at}`, having(...Array.from({ length: count }, () => '2'), '3')]),
      ),
    );
    expect(computing(many({ reduce: 'mean' }), rows, 'made')).toEqual([
      '2.125',
      '25/12',
      '29/14',
      '37/18',
      '2.05',
      '49/24',
      '61/30',
      '2.03125',
      '77/38',
      '85/42',
      '89/44',
      '97/48',
      '109/54',
    ]);
  });

  it('are taken as entered, once each', () => {
    const plan: SmallPlan = {
      inputs: { score: { entry: OPEN } },
      quantities: {
        made: { op: 'entry', input: 'score' },
        place: [
          'rank',
          {
            op: 'rank',
            of: 'made',
            within: 'peer-group',
            order: 'highest-first',
            ties: 'average',
            missing: 'leave-out',
          },
        ],
      },
    };
    const scores = groupOf({ ...entering('score', { A: HUGE, B: '1', C: HUGE }), D: {} });
    expect(computing(plan, scores, 'made')).toEqual([HUGE, '1', HUGE, 'missing']);
    expect(computing(plan, scores, 'place')).toEqual(['1.5', '3', '1.5', 'missing']);
  });
});

describe('half a place', () => {
  const plan = smallPlan({
    inputs: { score: {} },
    quantities: {
      score: { op: 'entry', input: 'score' },
      averaged: [
        'rank',
        {
          op: 'rank',
          of: 'score',
          within: 'peer-group',
          order: 'lowest-first',
          ties: 'average',
          missing: 'leave-out',
        },
      ],
      place: ['rank', { op: 'formula', expression: { kind: 'quantity', name: 'averaged' } }],
      byRank: { op: 'by-rank', rank: 'place', values: ['9', '5', '2'], last: '-1', otherwise: '0' },
      factor: [
        'coefficient',
        { op: 'rank-step', rank: 'place', step: '0.1', middle: 'lower-middle', progression: 'compounding' },
      ],
      additive: [
        'coefficient',
        { op: 'rank-step', rank: 'place', step: '0.1', middle: 'lower-middle', progression: 'additive' },
      ],
    },
  });
  const run = runPlan(plan, groupOf(entering('score', { A: '5', B: '5', C: '7', D: '8' })));
  const values = (quantity: string) =>
    ['A', 'B', 'C', 'D'].map((organisation) => explainQuantity(run, organisation, quantity)!.value);

  it('has no value by place, and no power', () => {
    expect(values('place')).toEqual(['1.5', '1.5', '3', '4']);
    expect(values('byRank')).toEqual([undefined, undefined, '2', '-1']);
    expect(values('factor')).toEqual([undefined, undefined, '1', '10/11']);
    expect(values('additive')).toEqual(['1.15', '1.15', '1', '0.9']);
  });

  it('says so', () => {
    expect(wordsFor(run, 'A', 'byRank')).toEqual({
      en: 'missing. Values go by whole places, and this organisation holds half a place.',
      zh: '缺。按名次取值要求名次为整数，该单位的名次不是整数。',
    });
    expect(wordsFor(run, 'A', 'factor')).toEqual({
      en: 'missing. A step compounds only over whole places, and this organisation is half a place away.',
      zh: '缺。复利递进只适用于整数名次差，该单位的名次差不是整数。',
    });
    expect(wordsFor(run, 'D', 'factor').zh).toBe('(1 + 0.1)^(3 − 4) = 10/11 (≈ 0.909091)。');
    expect(wordsFor(run, 'C', 'averaged').en).toBe('with 7, place 3 of 4 (2 ahead, 1 at this place).');
  });
});

describe('what a number is made of, in words', () => {
  const told = (operator: Operator, type: 'points' | 'count' = 'points') => {
    const run = runPlan(
      smallPlan({
        inputs: { score: {}, claims: { entries: 'many' } },
        quantities: { score: { op: 'entry', input: 'score' }, made: [type, operator] },
      }),
      {
        ...groupOf({
          A: { score: '1', claims: { zulu: '2', alpha: '1', mike: '2' } },
          B: { score: '3' },
          C: {},
        }),
        history: ['2016', '2017'].map((label, at) => ({
          id: label,
          period: { kind: 'year' as const, label },
          peerGroup: 'group',
          standings: [{ organisation: 'A', figures: { points: String(at + 4) } }],
        })),
      },
    );
    return wordsFor(run, 'A', 'made');
  };

  it.each([
    ['highest', 'highest', '最高', '3'],
    ['lowest', 'lowest', '最低', '1'],
    ['mean', 'mean', '平均', '2'],
    ['sum', 'sum', '合计', '4'],
    ['count', 'number', '家数', '2'],
  ] as const)('the %s of a group', (reduce, en, zh, value) => {
    expect(told({ op: 'group', of: 'score', within: 'peer-group', reduce })).toEqual({
      en: `${en} of "score" among 2 in the group, ${value}.`,
      zh: `同组 2 家“score”的${zh}为 ${value}。`,
    });
  });

  it.each([
    ['sum', 'sum', '合计', '9'],
    ['mean', 'mean', '平均', '4.5'],
    ['count', 'number', '个数', '2'],
    ['last', 'latest', '最近一期', '5'],
  ] as const)('the %s of earlier figures', (reduce, en, zh, value) => {
    expect(told({ op: 'past', figure: 'points', reduce, periods: 2 })).toEqual({
      en: `${en} of the earlier "points" (5, 4) is ${value}.`,
      zh: `往期“points”（5、4）的${zh}为 ${value}。`,
    });
  });

  it('documents in the order of their names', () => {
    expect(told({ op: 'best-of-document', inputs: [{ input: 'claims', points: '-1.5' }] })).toEqual({
      en: 'each document once, at its highest: alpha (-1.5) + mike (-3) + zulu (-3) = -7.5.',
      zh: '同一文件只计最高一项：alpha (-1.5) + mike (-3) + zulu (-3) = -7.5。',
    });
  });

  it('a stand-in where no earlier result has the figure', () => {
    expect(told({ op: 'past', figure: 'other', reduce: 'sum', periods: 2, ifNone: '3' })).toEqual({
      en: 'there is no earlier "other", which counts as 3.',
      zh: '往期没有“other”，按 3 计。',
    });
  });
});
