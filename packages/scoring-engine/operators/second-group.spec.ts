import type { GroupMember } from '../plan/group-input.ts';
import type { Within } from '../plan/operator.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { resultOf } from '../run/result-of.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  entering,
  groupOf,
  smallPlan,
  textsOf,
  type Entered,
  type SmallQuantity,
} from '../spec-support/small-plan.ts';

const ranked = (within: Within, missing: 'leave-out' | 'block-group' = 'leave-out'): SmallQuantity => [
  'rank',
  { op: 'rank', of: 'score', within, order: 'highest-first', ties: 'standard', missing },
];

const plan = smallPlan({
  grades: ['A', 'B'],
  inputs: { score: {} },
  quantities: {
    score: { op: 'entry', input: 'score' },
    best: { op: 'group', of: 'score', within: 'peer-group', reduce: 'highest' },
    inBureau: ranked({ scope: 'bureau' }),
    ofBureau: { op: 'group', of: 'score', within: { scope: 'bureau' }, reduce: 'sum' },
    blocked: ranked('peer-group', 'block-group'),
    step: [
      'coefficient',
      { op: 'rank-step', rank: 'placing', step: '0.1', middle: 'lower-middle', progression: 'additive' },
    ],
    graded: [
      'grade',
      {
        op: 'grade',
        by: 'score',
        rank: 'placing',
        grades: [
          { grade: 'A', share: '0.5' },
          { grade: 'B', share: '0.5' },
        ],
        distribution: 'exact',
        unused: 'lost',
        ties: 'lower',
        limits: [],
      },
    ],
  },
});

const member = (organisation: string, peerGroup: string, bureau?: string): GroupMember => ({
  organisation,
  peerGroup,
  ...(bureau === undefined ? {} : { scopes: { bureau } }),
});

const runOf = (entered: Readonly<Record<string, Entered>>) =>
  runPlan(plan, {
    ...groupOf(entered),
    members: [
      member('A', 'first', 'x'),
      member('B', 'second', 'y'),
      member('C', 'second', 'y'),
      member('D', 'second'),
    ],
  });

describe('the second group of a run', () => {
  const run = runOf(entering('score', { A: '9', B: '5', C: '7', D: '3' }));
  const told = (organisation: string, quantity: string) =>
    explainQuantity(run, organisation, quantity)!.text.zh.replace(`${quantity}：`, '');

  it('is told by itself', () => {
    expect(told('B', 'best')).toBe('同组 3 家“score”的最高为 7。');
    expect(told('B', 'placing')).toBe('5，在 3 家中列第 2 名（前面 1 家，同名次 1 家）。');
    expect(told('C', 'inBureau')).toBe('7，在 2 家中列第 1 名（前面 0 家，同名次 1 家）。');
    expect(told('D', 'step')).toBe('1 + (2 − 3) × 0.1 = 0.9。');
    expect(told('C', 'graded')).toBe('得分 7；第 1 名，参与分档 3 家，名额：A 2 名、B 1 名，定为A。');
    expect(told('A', 'graded')).toBe('得分 9；第 1 名，参与分档 1 家，名额：A 1 名、B 0 名，定为A。');
  });

  it('leaves out who belongs to no such set', () => {
    expect(textsOf(run, 'ofBureau')).toEqual(['9', '12', '12', 'missing']);
    expect(told('D', 'ofBureau')).toBe('缺。未标明所属的“bureau”。');
    expect(told('D', 'inBureau')).toBe('缺。未标明所属的“bureau”，无法在该范围内排名。');
  });

  it('is blocked by its own peers alone', () => {
    const lacking = runOf(entering('score', { A: '9', B: '5', C: '7' }));
    expect(textsOf(lacking, 'blocked')).toEqual(['1', 'missing', 'missing', 'missing']);
    expect(explainQuantity(lacking, 'B', 'blocked')!.text.zh).toBe(
      'blocked：缺。D缺项，全组无法排名：“score”尚未录入。',
    );
  });
});

describe('a rank that many peers block', () => {
  it('names ten of them', () => {
    const names = Array.from({ length: 13 }, (_, at) => `U${String(at).padStart(2, '0')}`);
    const blocking = smallPlan({
      inputs: { score: {} },
      quantities: { score: { op: 'entry', input: 'score' }, blocked: ranked('peer-group', 'block-group') },
      plan: { outcome: { score: 'score', printedScore: 'score', rank: 'blocked', pay: [], flags: [] } },
    });
    const run = runPlan(
      blocking,
      groupOf(Object.fromEntries(names.map((name, at) => [name, at === 0 ? { score: '1' } : {}]))),
    );
    const left = resultOf(run).leftOut.find(({ organisation }) => organisation === 'U00');
    expect(left?.missing.map(({ sentence }) => sentence.zh)).toEqual(
      names.slice(1, 11).map((name) => `${name}缺项，全组无法排名：“score”尚未录入。`),
    );
  });
});
