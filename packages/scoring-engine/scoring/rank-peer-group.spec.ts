import type { CoefficientRule, ScoringRules } from '../rules/scoring-rules.ts';
import type { Entry } from './organisation-score.ts';
import { RepeatedOrganisation, type PeerGroupRanking, type Standing } from './peer-group.ts';
import { rankPeerGroup } from './rank-peer-group.ts';
import { scoreOrganisation } from './score-organisation.ts';

const rulesWith = (
  coefficient?: Partial<CoefficientRule>,
  change: Partial<ScoringRules> = {},
): ScoringRules => ({
  indicators: ['base', 'bonus', ...(coefficient === undefined ? [] : ['party'])].map((key) => ({
    key,
    method: { kind: 'direct', min: '-10', max: '100' },
  })),
  total: { kind: 'sum' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
  ...(coefficient === undefined
    ? {}
    : {
        coefficient: {
          of: ['party'],
          appliesTo: 'total',
          step: '0.005',
          middle: 'lower-middle',
          ties: 'same-rank',
          ...coefficient,
        },
      }),
  ...change,
});

type Scores = Readonly<Record<string, string>>;

const rank = (rules: ScoringRules, group: Readonly<Record<string, Scores>>): PeerGroupRanking =>
  rankPeerGroup(
    rules,
    Object.entries(group).map(([organisationId, scores]) => ({
      organisationId,
      score: scoreOrganisation(
        rules,
        Object.entries(scores).map(([indicator, value]): Entry => ({ indicator, value, entryId: indicator })),
      ),
    })),
  );

const standingsOf = (ranking: PeerGroupRanking): readonly Standing[] =>
  ranking.status === 'ranked' ? ranking.standings : [];

const groupOf = (size: number, scoresAt: (at: number) => Scores): Readonly<Record<string, Scores>> =>
  Object.fromEntries(
    Array.from({ length: size }, (_, at) => [`unit-${String(at + 1).padStart(2, '0')}`, scoresAt(at)]),
  );

/** A group of so many, the first with the highest Party score. */
const descending = (size: number): Readonly<Record<string, Scores>> =>
  groupOf(size, (at) => ({ base: '80', bonus: '0', party: String(100 - at) }));

const coefficientsOf = (ranking: PeerGroupRanking): readonly (string | undefined)[] =>
  standingsOf(ranking).map(({ coefficient }) => coefficient);

describe('ranking a peer group', () => {
  it('orders by score, and tied organisations by their id', () => {
    const ranking = rank(rulesWith(), {
      d: { base: '90', bonus: '0' },
      c: { base: '93', bonus: '0' },
      b: { base: '92', bonus: '1' },
      a: { base: '95', bonus: '0' },
    });
    expect(
      standingsOf(ranking).map(({ rank: place, organisationId }) => `${place} ${organisationId}`),
    ).toEqual(['1 a', '2 b', '2 c', '4 d']);
  });

  it.each<[ScoringRules['ties'], string[]]>([
    ['standard', ['1', '2', '2', '4']],
    ['dense', ['1', '2', '2', '3']],
    ['average', ['1', '2.5', '2.5', '4']],
  ])('ranks 95, 93, 93, 90 under %s ties as %s', (ties, ranks) => {
    const group = groupOf(4, (at) => ({ base: ['95', '93', '93', '90'][at]!, bonus: '0' }));
    expect(standingsOf(rank(rulesWith(undefined, { ties }), group)).map((standing) => standing.rank)).toEqual(
      ranks,
    );
  });

  it('tells apart by the unrounded score what prints the same', () => {
    const group = { a: { base: '86.671', bonus: '0' }, b: { base: '86.674', bonus: '0' } };
    expect(standingsOf(rank(rulesWith(), group))).toEqual([
      { organisationId: 'b', rank: '1', total: '86.674', unrounded: '86.674', score: '86.67' },
      { organisationId: 'a', rank: '2', total: '86.671', unrounded: '86.671', score: '86.67' },
    ]);
  });

  it('ties what prints the same where the rules rank by the printed score', () => {
    const group = { a: { base: '86.671', bonus: '0' }, b: { base: '86.674', bonus: '0' } };
    const ranking = rank(rulesWith(undefined, { rankBy: 'rounded' }), group);
    expect(standingsOf(ranking).map((standing) => standing.rank)).toEqual(['1', '1']);
  });

  it('leaves out who is incomplete, says what is missing, and ranks the others', () => {
    const ranking = rank(rulesWith(), { a: { base: '80' }, b: { base: '70', bonus: '0' } });
    expect(ranking).toMatchObject({
      status: 'ranked',
      standings: [{ organisationId: 'b', rank: '1' }],
      leftOut: [{ organisationId: 'a', missing: [{ indicator: 'bonus', expected: 1, present: 0 }] }],
    });
  });

  it('ranks nobody in an empty group', () => {
    expect(rank(rulesWith(), {})).toEqual({ status: 'ranked', standings: [], leftOut: [] });
  });

  it('refuses an organisation that stands twice in the group', () => {
    const rules = rulesWith();
    const twice = { organisationId: 'a', score: scoreOrganisation(rules, []) };
    expect(() => rankPeerGroup(rules, [twice, twice])).toThrow(RepeatedOrganisation);
  });
});

describe('the coefficient of a peer group', () => {
  it('runs from 1.025 to 0.975 over eleven towns, the sixth being 1', () => {
    expect(coefficientsOf(rank(rulesWith({}), descending(11)))).toEqual([
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
  });

  it('runs from 1.028 to 0.972 over twenty-nine departments, the fifteenth being 1', () => {
    const coefficients = coefficientsOf(rank(rulesWith({ step: '0.002' }), descending(29)));
    expect([coefficients[0], coefficients[14], coefficients[28]]).toEqual(['1.028', '1', '0.972']);
  });

  it('is 1 for the middle of an odd group by either rule of the middle', () => {
    expect(coefficientsOf(rank(rulesWith({ middle: 'mean-rank' }), descending(11)))).toEqual(
      coefficientsOf(rank(rulesWith({ middle: 'lower-middle' }), descending(11))),
    );
  });

  it('is 1 for the only member of a group', () => {
    expect(coefficientsOf(rank(rulesWith({}), descending(1)))).toEqual(['1']);
  });

  it('multiplies the whole total and is rounded only at the end', () => {
    const group = descending(3);
    expect(
      standingsOf(
        rank(rulesWith({}), { ...group, 'unit-01': { base: '86.67', bonus: '0.5', party: '100' } }),
      )[0],
    ).toEqual({
      organisationId: 'unit-01',
      rank: '1',
      total: '87.17',
      coefficient: '1.005',
      coefficientRank: '1',
      unrounded: '87.60585',
      score: '87.61',
    });
  });

  it('multiplies only the part of the total that it applies to', () => {
    const group = { ...descending(3), 'unit-01': { base: '80', bonus: '10', party: '100' } };
    expect(standingsOf(rank(rulesWith({ appliesTo: ['base'] }), group))[0]).toMatchObject({
      total: '90',
      coefficient: '1.005',
      unrounded: '90.4',
    });
  });

  it('compounds where the rules say so, exactly on either side of the middle', () => {
    expect(coefficientsOf(rank(rulesWith({ compounding: true }), descending(5)))).toEqual([
      '1.010025',
      '1.005',
      '1',
      '200/201',
      '40000/40401',
    ]);
  });

  it('gives tied sums one coefficient and skips the next place', () => {
    const group = groupOf(4, (at) => ({ base: '80', bonus: '0', party: ['9', '8', '8', '7'][at]! }));
    expect(coefficientsOf(rank(rulesWith({}), group))).toEqual(['1.01', '1.005', '1.005', '0.995']);
  });

  it('gives tied sums the mean of their places where ties are averaged', () => {
    const group = groupOf(4, (at) => ({ base: '80', bonus: '0', party: ['9', '8', '8', '7'][at]! }));
    expect(coefficientsOf(rank(rulesWith({ ties: 'average' }), group))).toEqual([
      '1.01',
      '1.0025',
      '1.0025',
      '0.995',
    ]);
  });

  it('blocks the whole group while one member lacks a score that it is made from', () => {
    const ranking = rank(rulesWith({}), { ...descending(3), 'unit-02': { base: '80', bonus: '0' } });
    expect(ranking).toEqual({
      status: 'blocked',
      code: 'RANKING.COEFFICIENT_INCOMPLETE',
      sentence: {
        en: 'No coefficient can be given to anybody before these have all the scores that it is made from: unit-02.',
        zh: '以下单位缺少系数评分，全组暂不能计算系数：unit-02。',
      },
      blockedBy: [{ organisationId: 'unit-02', missing: [{ indicator: 'party', expected: 1, present: 0 }] }],
      leftOut: [{ organisationId: 'unit-02', missing: [{ indicator: 'party', expected: 1, present: 0 }] }],
    });
  });

  it('keeps the place of a member that lacks only other scores', () => {
    const group = { ...descending(3), 'unit-01': { base: '80', party: '100' } };
    const ranking = rank(rulesWith({}), group);
    expect(ranking).toMatchObject({ status: 'ranked', leftOut: [{ organisationId: 'unit-01' }] });
    expect(coefficientsOf(ranking)).toEqual(['1', '0.995']);
  });

  it('blocks a compounding rule whose middle falls between two places', () => {
    expect(rank(rulesWith({ compounding: true, middle: 'mean-rank' }), descending(4))).toMatchObject({
      status: 'blocked',
      code: 'RANKING.COEFFICIENT_UNDEFINED',
      blockedBy: ['unit-01', 'unit-02', 'unit-03', 'unit-04'].map((organisationId) => ({ organisationId })),
    });
  });

  it('blocks a compounding rule only for those whose tie makes half a place', () => {
    const group = groupOf(4, (at) => ({ base: '80', bonus: '0', party: ['9', '8', '8', '7'][at]! }));
    expect(rank(rulesWith({ compounding: true, ties: 'average' }), group)).toMatchObject({
      status: 'blocked',
      blockedBy: [{ organisationId: 'unit-02' }, { organisationId: 'unit-03' }],
    });
  });
});
