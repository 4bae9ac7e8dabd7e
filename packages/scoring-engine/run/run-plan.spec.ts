import type { GroupInput, PlanEntry } from '../plan/group-input.ts';
import type { Plan, PlanQuantity } from '../plan/plan.ts';
import { resultOf } from './result-of.ts';
import { runPlan } from './run-plan.ts';

const same = (text: string) => ({ en: text, zh: text });

const quantity = (
  name: string,
  type: PlanQuantity['type'],
  stage: PlanQuantity['stage'],
  operator: PlanQuantity['operator'],
): PlanQuantity => ({ name, title: same(name), type, stage, operator });

const towns = ['花山', '白泉', '马岙', '小沙', '岑港', '双桥', '盐仓', '环南', '昌国', '城东', '干览'];

const plan: Plan = {
  schemeDigest: 'towns',
  inputs: [
    { name: 'base', title: same('基本分'), entry: { kind: 'decimal', min: '0', max: '100' }, entries: 'one' },
    { name: 'party', title: same('党建'), entry: { kind: 'decimal', min: '0', max: '100' }, entries: 'one' },
  ],
  quantities: [
    quantity('printed', 'points', 'score', { op: 'round', of: 'final', places: 2, mode: 'half-up' }),
    quantity('final', 'points', 'score', {
      op: 'formula',
      expression: {
        kind: 'binary',
        operator: 'multiply',
        left: { kind: 'quantity', name: 'base' },
        right: { kind: 'quantity', name: 'coefficient' },
      },
    }),
    quantity('base', 'points', 'entry', { op: 'entry', input: 'base' }),
    quantity('party', 'points', 'entry', { op: 'entry', input: 'party' }),
    quantity('partyRank', 'rank', 'coefficient', {
      op: 'rank',
      of: 'party',
      within: 'peer-group',
      order: 'highest-first',
      ties: 'standard',
      missing: 'block-group',
    }),
    quantity('coefficient', 'coefficient', 'coefficient', {
      op: 'rank-step',
      rank: 'partyRank',
      step: '0.005',
      middle: 'lower-middle',
      progression: 'additive',
    }),
    quantity('rank', 'rank', 'rank', {
      op: 'rank',
      of: 'final',
      within: 'peer-group',
      order: 'highest-first',
      ties: 'standard',
      missing: 'leave-out',
    }),
  ],
  grades: [],
  consequences: [],
  outcome: {
    score: 'final',
    printedScore: 'printed',
    rank: 'rank',
    coefficient: 'coefficient',
    pay: [],
    flags: [],
  },
};

const entriesFor = (organisation: string, base: string, party: string): readonly PlanEntry[] => [
  { id: `${organisation}-base`, organisation, input: 'base', value: base },
  { id: `${organisation}-party`, organisation, input: 'party', value: party },
];

const inputOf = (entries: readonly PlanEntry[]): GroupInput => ({
  period: { kind: 'year', label: '2017' },
  members: towns.map((organisation) => ({ organisation, peerGroup: '镇街' })),
  entries,
  history: [],
  parameters: {},
});

describe('running a plan over eleven towns', () => {
  const all = towns.flatMap((town, at) => entriesFor(town, '90', String(99 - at)));

  it('gives the sixth 1 and each place 0.5 % more or less, as in 2017', () => {
    const { standings } = resultOf(runPlan(plan, inputOf(all)));
    expect(standings.map(({ coefficient }) => coefficient)).toEqual([
      '1.025',
      '1.02',
      '1.015',
      '1.01',
      '1.005',
      '1',
      '0.995',
      '0.99',
      '0.985',
      '0.98',
      '0.975',
    ]);
    expect(standings[0]).toEqual({
      organisation: '花山',
      peerGroup: '镇街',
      score: '92.25',
      rank: '1',
      coefficient: '1.025',
      pay: {},
      flags: [],
      consequences: [],
    });
  });

  it('blocks the whole group where one Party score is missing, and names who lacks it', () => {
    const { standings, leftOut } = resultOf(
      runPlan(plan, inputOf(all.filter(({ id }) => id !== '白泉-party'))),
    );
    expect(standings).toEqual([]);
    expect(leftOut).toHaveLength(11);
    expect(leftOut.find(({ organisation }) => organisation === '白泉')?.missing).toEqual([
      {
        name: 'party',
        sentence: { en: 'Nothing was entered for "党建".', zh: '“党建”尚未录入。' },
      },
    ]);
    expect(leftOut.find(({ organisation }) => organisation === '花山')?.missing).toEqual([
      {
        name: 'party',
        sentence: {
          en: '白泉 blocks the ranking of its whole group: Nothing was entered for "党建".',
          zh: '白泉缺项，全组无法排名：“党建”尚未录入。',
        },
      },
    ]);
  });
});
