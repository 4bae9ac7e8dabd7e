import type { PlanDerivation } from '../plan/plan-result.ts';
import type { Plan } from '../plan/plan.ts';
import { groupOf, smallPlan, type SmallPlan } from '../spec-support/small-plan.ts';
import { explainQuantity } from './explain-quantity.ts';
import { resultOf } from './result-of.ts';
import { runPlan } from './run-plan.ts';
import { valueOf } from './value-of.ts';

const ENTRY = { op: 'entry', input: 'i' } as const;

const small = (quantities: SmallPlan['quantities'], rest: Partial<SmallPlan> = {}): Plan =>
  smallPlan({ inputs: { i: {} }, quantities, ...rest });

const texts = (derivation: PlanDerivation | undefined): readonly unknown[] =>
  derivation === undefined ? [] : [derivation.text.zh, ...derivation.inputs.map((input) => texts(input))];

/** Counts the nodes of a tree of any depth, and how deep it is. */
const measure = (root: PlanDerivation): { nodes: number; depth: number } => {
  const open = [{ node: root, depth: 1 }];
  let [nodes, depth] = [0, 0];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    nodes += 1;
    depth = Math.max(depth, next.depth);
    for (const node of next.node.inputs) open.push({ node, depth: next.depth + 1 });
  }
  return { nodes, depth };
};

describe('explaining a number', () => {
  it('leads from it down to the entry, with stage, type, clause and unit of each step', () => {
    const plan = small({ total: { op: 'sum', of: ['a'] }, a: ENTRY });
    const clausal: Plan = {
      ...plan,
      quantities: plan.quantities.map((each) =>
        each.name === 'a' ? { ...each, clause: '001-09', stage: 'entry' } : each,
      ),
    };
    expect(explainQuantity(runPlan(clausal, groupOf({ A: { i: '90.50' } })), 'A')).toEqual({
      quantity: 'total',
      title: { en: 'total', zh: 'total' },
      type: 'points',
      stage: 'score',
      value: '90.5',
      operator: 'sum',
      text: { en: 'total: a 90.5 = 90.5.', zh: 'total：a 90.5 = 90.5。' },
      entries: [],
      inputs: [
        {
          quantity: 'a',
          title: { en: 'a', zh: 'a' },
          type: 'points',
          stage: 'entry',
          clause: '001-09',
          value: '90.5',
          operator: 'entry',
          text: { en: 'a: as entered, 90.5.', zh: 'a：按录入计 90.5。' },
          entries: [{ id: 'A i', value: '90.50' }],
          inputs: [],
        },
      ],
    });
  });

  it('explains a missing number by its gaps', () => {
    const plan = small({ total: { op: 'sum', of: ['a', 'b'] }, a: ENTRY, b: { op: 'parameter', name: 'p' } });
    const found = explainQuantity(runPlan(plan, groupOf({ A: {} }, { parameters: { p: '1' } })), 'A');
    expect(found).not.toHaveProperty('value');
    expect(texts(found)).toEqual(['total：缺。“i”尚未录入。', ['a：缺。“i”尚未录入。']]);
  });

  it('does not know who or what is not in the run', () => {
    const run = runPlan(small({ a: ENTRY }), groupOf({ A: { i: '1' } }));
    expect([explainQuantity(run, 'B'), explainQuantity(run, 'A', 'b')]).toEqual([undefined, undefined]);
    expect([valueOf(run, 'B', 'a'), valueOf(run, 'A', 'b'), valueOf(run, '__proto__', 'a')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives a number in lowest terms', () => {
    const run = runPlan(small({ a: ENTRY }), groupOf({ A: { i: '0.50' } }));
    expect(valueOf(run, 'A', 'a')).toEqual({ numerator: 1n, denominator: 2n });
  });

  it('shows the parts of a number that serves twice only once', () => {
    const plan = small({
      total: { op: 'sum', of: ['b', 'b2'] },
      b: { op: 'sum', of: ['c'] },
      b2: { op: 'sum', of: ['c', 'b'] },
      c: ENTRY,
    });
    expect(texts(explainQuantity(runPlan(plan, groupOf({ A: { i: '1' } })), 'A'))).toEqual([
      'total：b 1 + b2 2 = 3。',
      ['b：c 1 = 1。', ['c：按录入计 1。']],
      ['b2：c 1 + b 1 = 2。', ['c：按录入计 1。'], ['b：c 1 = 1。（其构成见前。）']],
    ]);
  });

  it('does not explode where every number serves twice', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `q${at}`,
        { op: 'sum', of: [`q${at + 1}`, `q${at + 1}`] } as const,
      ]),
    );
    const run = runPlan(small({ ...doubling, q40: ENTRY }), groupOf({ A: { i: '1' } }));
    const found = explainQuantity(run, 'A')!;
    expect(found.value).toBe('1099511627776');
    expect(measure(found)).toEqual({ nodes: 81, depth: 41 });
  });

  it('cuts a tree that is too deep, and says so', () => {
    const row = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`q${at}`, { op: 'sum', of: [`q${at + 1}`] } as const]),
    );
    const run = runPlan(small({ ...row, q3000: ENTRY }), groupOf({ A: { i: '1' } }));
    const found = explainQuantity(run, 'A')!;
    expect(measure(found)).toEqual({ nodes: 64, depth: 64 });
    let last = found;
    while (last.inputs[0] !== undefined) last = last.inputs[0];
    expect(last.text).toEqual({
      en: 'q63: q64 1 = 1. (Ask for this quantity to see its parts.)',
      zh: 'q63：q64 1 = 1。（其构成请单独查看该项。）',
    });
  });

  it('cuts a tree that is too wide', () => {
    const wide = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`q${at}`, ENTRY]));
    const plan = small({ total: { op: 'sum', of: Object.keys(wide) }, ...wide });
    const run = runPlan(plan, groupOf({ A: { i: '1' } }));
    const { nodes } = measure(explainQuantity(run, 'A')!);
    expect(nodes).toBeLessThanOrEqual(6001);
  });

  it('shortens a fraction that nobody could read', () => {
    const plan = small({
      total: {
        op: 'formula',
        expression: {
          kind: 'call',
          function: 'mean',
          arguments: Array.from({ length: 7 }, () => ({ kind: 'quantity', name: 'a' })),
        },
      },
      a: ENTRY,
      part: {
        op: 'formula',
        expression: {
          kind: 'binary',
          operator: 'divide',
          left: { kind: 'quantity', name: 'a' },
          right: { kind: 'number', number: '123456789' },
        },
      },
    });
    const run = runPlan(plan, groupOf({ A: { i: '9.000001' } }));
    const found = explainQuantity(run, 'A', 'part');
    expect(found?.value).toBe('9000001/123456789000000');
    expect(found?.text.zh).toBe('part：a 9.000001 ÷ 123456789 ≈ 0.000000072900。');
  });
});

describe('the result of a run', () => {
  const plan = small(
    {
      score: ENTRY,
      printed: { op: 'round', of: 'score', places: 1, mode: 'half-up' },
      pay: ['money', { op: 'by-rank', rank: 'placing', values: ['1.2'], otherwise: '1' }],
      bonus: ['money', { op: 'parameter', name: 'bonus' }],
      lagging: ['flag', { op: 'rank-is', rank: 'placing', test: { test: 'last' } }],
      wide: [
        'rank',
        {
          op: 'rank',
          of: 'score',
          within: { scope: 'bureau' },
          order: 'highest-first',
          ties: 'standard',
          missing: 'leave-out',
        },
      ],
      graded: [
        'grade',
        {
          op: 'grade',
          by: 'score',
          rank: 'placing',
          grades: [{ grade: 'A', from: '90' }, { grade: 'B' }],
          distribution: 'none',
          unused: 'lost',
          ties: 'lower',
          limits: [],
        },
      ],
    },
    {
      grades: ['A', 'B'],
      plan: {
        consequences: [{ key: 'talk', title: { en: 'Talk', zh: '约谈' }, when: 'lagging' }],
        outcome: {
          score: 'score',
          printedScore: 'printed',
          rank: 'placing',
          before: { score: 'score', rank: 'wide' },
          scopeRanks: { bureau: 'wide' },
          grade: 'graded',
          pay: ['pay', 'bonus'],
          flags: ['lagging'],
        },
      },
    },
  );
  const members = [
    { organisation: 'Y', peerGroup: 'second', scopes: { bureau: 'b' } },
    { organisation: 'C', peerGroup: 'first', scopes: { bureau: 'b' } },
    { organisation: 'B', peerGroup: 'first', scopes: { bureau: 'b' } },
    { organisation: 'A', peerGroup: 'first' },
    { organisation: 'D', peerGroup: 'first' },
  ];
  const input = groupOf(
    { Y: { i: '5' }, C: { i: '91.25' }, B: { i: '80' }, A: { i: '80.0' }, D: {} },
    { members },
  );

  it('stands by peer group in the order given, then rank, then name', () => {
    const { standings, leftOut } = resultOf(runPlan(plan, input));
    expect(standings.map(({ organisation }) => organisation)).toEqual(['Y', 'C', 'A', 'B']);
    expect(leftOut).toEqual([
      {
        organisation: 'D',
        peerGroup: 'first',
        missing: [{ name: 'i', sentence: { en: 'Nothing was entered for "i".', zh: '“i”尚未录入。' } }],
      },
    ]);
  });

  it('prints the score with all its places, and leaves out what is missing', () => {
    const { standings } = resultOf(runPlan(plan, input));
    expect(standings[1]).toEqual({
      organisation: 'C',
      peerGroup: 'first',
      score: '91.3',
      rank: '1',
      rankBefore: '1',
      scopeRanks: { bureau: '1' },
      grade: 'A',
      pay: { pay: '1.2' },
      flags: [],
      consequences: [],
    });
    expect(standings[2]).toEqual({
      organisation: 'A',
      peerGroup: 'first',
      score: '80.0',
      rank: '2',
      scopeRanks: {},
      grade: 'B',
      pay: { pay: '1' },
      flags: ['lagging'],
      consequences: ['talk'],
    });
  });

  it('prints negative scores and those below one', () => {
    const { standings } = resultOf(
      runPlan(plan, groupOf({ A: { i: '-0.25' }, B: { i: '0.04' }, C: { i: '-12.34' } })),
    );
    expect(standings.map(({ score }) => score)).toEqual(['0.0', '-0.3', '-12.3']);
  });
});
