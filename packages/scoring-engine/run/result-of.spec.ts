import fc from 'fast-check';
import type { Plan } from '../plan/plan.ts';
import { resultOf } from './result-of.ts';
import { runPlan } from './run-plan.ts';

const same = (text: string) => ({ en: text, zh: text });

const plan: Plan = {
  schemeDigest: 'plain',
  inputs: [{ name: 'score', title: same('得分'), entry: { kind: 'decimal' }, entries: 'one' }],
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
      operator: { op: 'round', of: 'score', places: 0, mode: 'half-up' },
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
  ],
  grades: [],
  consequences: [],
  outcome: { score: 'score', printedScore: 'printed', rank: 'rank', pay: [], flags: [] },
};

describe('the order of a result', () => {
  it('is by rank, whoever is left out in between', () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, (given) => {
        const members = given.map((_score, at) => ({ organisation: `单位${String(at)}`, peerGroup: '一' }));
        const entries = given.flatMap((score, at) =>
          score === null
            ? []
            : [{ id: String(at), organisation: `单位${String(at)}`, input: 'score', value: String(score) }],
        );
        const period = { kind: 'year', label: '2024' } as const;
        const result = resultOf(runPlan(plan, { period, members, entries, history: [], parameters: {} }));
        const ranks = result.standings.map(({ rank }) => Number(rank));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
        expect(result.leftOut).toHaveLength(given.filter((score) => score === null).length);
      }),
    );
  });
});
