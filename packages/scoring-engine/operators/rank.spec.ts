import type { Operator, Ties } from '../plan/operator.ts';
import { resultOf } from '../run/result-of.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  computing,
  entering,
  groupOf,
  smallPlan,
  wordsFor,
  type SmallPlan,
} from '../spec-support/small-plan.ts';

type Rank = Extract<Operator, { op: 'rank' }>;

const planWith = (rank: Partial<Rank> = {}): SmallPlan => ({
  inputs: { score: {}, present: { entry: { kind: 'flag' } } },
  quantities: {
    score: { op: 'entry', input: 'score' },
    present: ['flag', { op: 'entry', input: 'present' }],
    place: [
      'rank',
      {
        op: 'rank',
        of: 'score',
        within: 'peer-group',
        order: 'highest-first',
        ties: 'standard',
        missing: 'leave-out',
        ...rank,
      },
    ],
  },
});

const tied = groupOf(entering('score', { A: '80', B: '90', C: '80.00', D: '70', E: '80' }));

describe('ranking', () => {
  it.each<[Ties, readonly string[]]>([
    ['standard', ['2', '1', '2', '5', '2']],
    ['dense', ['2', '1', '2', '3', '2']],
    ['average', ['3', '1', '3', '5', '3']],
  ])('numbers ties by the %s rule', (ties, expected) => {
    expect(computing(planWith({ ties }), tied, 'place')).toEqual(expected);
  });

  it('gives two who tie half a place under the average rule', () => {
    const input = groupOf(entering('score', { A: '80', B: '80', C: '70' }));
    expect(computing(planWith({ ties: 'average' }), input, 'place')).toEqual(['1.5', '1.5', '3']);
  });

  it('puts the lowest first where fewer is better', () => {
    expect(computing(planWith({ order: 'lowest-first' }), tied, 'place')).toEqual(['2', '5', '2', '1', '2']);
  });

  it('compares only within the peer group', () => {
    const input = groupOf(entering('score', { A: '80', B: '90', C: '10' }), {
      members: [
        { organisation: 'A', peerGroup: 'towns' },
        { organisation: 'B', peerGroup: 'departments' },
        { organisation: 'C', peerGroup: 'towns' },
      ],
    });
    expect(computing(planWith(), input, 'place')).toEqual(['1', '1', '2']);
  });

  it('compares within a scope across peer groups, and leaves out who belongs to none', () => {
    const input = groupOf(entering('score', { A: '80', B: '90', C: '10' }), {
      members: [
        { organisation: 'A', peerGroup: 'towns', scopes: { company: 'first' } },
        { organisation: 'B', peerGroup: 'departments', scopes: { company: 'first' } },
        { organisation: 'C', peerGroup: 'towns' },
      ],
    });
    const plan = smallPlan(planWith({ within: { scope: 'company' } }));
    const run = runPlan(plan, input);
    expect(computing(planWith({ within: { scope: 'company' } }), input, 'place')).toEqual([
      '2',
      '1',
      'missing',
    ]);
    expect(wordsFor(run, 'C', 'place')).toEqual({
      en: 'missing. It belongs to no "company", in which this rank compares.',
      zh: '缺。未标明所属的“company”，无法在该范围内排名。',
    });
  });

  it('knows an organisation by any name', () => {
    const names = { __proto__x: '1', constructor: '2', toString: '3' };
    const input = groupOf(entering('score', names), {
      members: ['__proto__', 'constructor', 'toString'].map((organisation) => ({
        organisation,
        peerGroup: '__proto__',
      })),
      entries: ['__proto__', 'constructor', 'toString'].map((organisation, at) => ({
        id: organisation,
        organisation,
        input: 'score',
        value: String(at),
      })),
    });
    expect(computing(planWith(), input, 'place')).toEqual(['3', '2', '1']);
  });

  it('leaves out a missing score, or blocks the whole group for it', () => {
    const input = groupOf({ A: { score: '80' }, B: {}, C: { score: '70' } });
    expect(computing(planWith(), input, 'place')).toEqual(['1', 'missing', '2']);
    expect(computing(planWith({ missing: 'block-group' }), input, 'place')).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
  });

  it('names who blocks a group', () => {
    const input = groupOf({ A: { score: '80' }, B: {}, C: { score: '70' } });
    const plan = planWith({ missing: 'block-group' });
    const { leftOut } = resultOf(
      runPlan(
        smallPlan({
          ...plan,
          plan: { outcome: { score: 'score', printedScore: 'score', rank: 'place', pay: [], flags: [] } },
        }),
        input,
      ),
    );
    expect(
      leftOut.map(({ organisation, missing }) => [organisation, missing.map(({ sentence }) => sentence.zh)]),
    ).toEqual([
      ['A', ['B缺项，全组无法排名：“score”尚未录入。']],
      ['B', ['“score”尚未录入。']],
      ['C', ['B缺项，全组无法排名：“score”尚未录入。']],
    ]);
  });

  it('does not let the ineligible take a place or block one', () => {
    const input = groupOf({
      A: { score: '80', present: 'yes' },
      B: { score: '90', present: 'no' },
      C: { present: 'no' },
      D: { score: '70', present: 'yes' },
    });
    const plan = planWith({ eligible: 'present', missing: 'block-group' });
    expect(computing(plan, input, 'place')).toEqual(['1', 'missing', 'missing', '2']);
    expect(wordsFor(runPlan(smallPlan(plan), input), 'B', 'place')).toEqual({
      en: 'missing. It is not ranked, since "present" says no.',
      zh: '缺。“present”为否，不参加排名。',
    });
  });

  it('says how many stand ahead and how many tie', () => {
    expect(wordsFor(runPlan(smallPlan(planWith()), tied), 'A', 'place')).toEqual({
      en: 'with 80, place 2 of 5 (1 ahead, 3 at this place).',
      zh: '80，在 5 家中列第 2 名（前面 1 家，同名次 3 家）。',
    });
    const lowest = runPlan(smallPlan(planWith({ order: 'lowest-first' })), tied);
    expect(wordsFor(lowest, 'B', 'place').en).toBe('with 90, place 5 of 5 (4 ahead, 1 at this place).');
  });

  it('ranks numbers that no double holds', () => {
    const input = groupOf(entering('score', { A: '1', B: '1' }), {
      entries: [
        { id: 'a', organisation: 'A', input: 'score', value: '123456789012345.123456788' },
        { id: 'b', organisation: 'B', input: 'score', value: '123456789012345.123456789' },
      ],
    });
    const open: SmallPlan = {
      ...planWith(),
      inputs: { score: { entry: { kind: 'decimal' } }, present: { entry: { kind: 'flag' } } },
    };
    expect(computing(open, input, 'place')).toEqual(['2', '1']);
  });
});
