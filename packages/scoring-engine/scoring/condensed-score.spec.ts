import type { CoefficientRule, ScoringRules } from '../rules/scoring-rules.ts';
import { condenseScore, expandScore } from './condensed-score.ts';
import type { Entry } from './organisation-score.ts';
import type { ScoredOrganisation } from './peer-group.ts';
import { rankPeerGroup } from './rank-peer-group.ts';
import { scoreOrganisation } from './score-organisation.ts';

const rulesWith = (appliesTo?: CoefficientRule['appliesTo']): ScoringRules => ({
  indicators: [
    { key: 'villages', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 3 } },
    { key: 'bonus', method: { kind: 'direct', min: '-10', max: '10' } },
    ...(appliesTo === undefined
      ? []
      : [{ key: 'party', method: { kind: 'direct' as const, min: '0', max: '100' } }]),
  ],
  total: { kind: 'sum' },
  ...(appliesTo === undefined
    ? {}
    : {
        coefficient: {
          of: ['party'],
          appliesTo,
          step: '0.005',
          middle: 'lower-middle',
          compounding: true,
          ties: 'same-rank',
        },
      }),
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
});

const entry = (indicator: string, value: string, child?: string): Entry => ({
  indicator,
  value,
  entryId: `${indicator}:${child ?? ''}`,
  ...(child === undefined ? {} : { child }),
});

const TOWNS: Readonly<Record<string, readonly Entry[]>> = Object.fromEntries(
  [
    ['石井', '87.8', '95'],
    ['双江', '87.7', '95'],
    ['万宝', '86.7', '91.5'],
    ['杉山', '87.6', '90'],
  ].map(([town = '', score = '', party = '']) => [
    town,
    [
      entry('villages', score, 'a'),
      entry('villages', '87.3', 'b'),
      entry('villages', '86.6', 'c'),
      entry('bonus', '-1.5'),
      entry('party', party),
    ],
  ]),
);

const scored = (rules: ScoringRules, without?: string): readonly ScoredOrganisation[] =>
  Object.entries(TOWNS).map(([organisationId, entries]) => ({
    organisationId,
    score: scoreOrganisation(
      rules,
      entries.filter(
        ({ indicator }) =>
          rules.indicators.some(({ key }) => key === indicator) &&
          !(organisationId === '万宝' && indicator === without),
      ),
    ),
  }));

const throughJson = (group: readonly ScoredOrganisation[]): readonly ScoredOrganisation[] =>
  group.map(({ organisationId, score }) => {
    const text = JSON.stringify(condenseScore(score));
    return { organisationId, score: expandScore(JSON.parse(text) as ReturnType<typeof condenseScore>) };
  });

describe('a condensed score', () => {
  it.each<[string, ScoringRules, string | undefined]>([
    ['without coefficient', rulesWith(), undefined],
    ['with a coefficient on the total', rulesWith('total'), undefined],
    ['with a coefficient on a part', rulesWith(['villages']), undefined],
    ['where one organisation lacks a score', rulesWith('total'), 'bonus'],
    ['where one organisation blocks its group', rulesWith('total'), 'party'],
  ])('ranks like the score that it came from %s', (_name, rules, without) => {
    const group = scored(rules, without);
    expect(rankPeerGroup(rules, throughJson(group))).toEqual(rankPeerGroup(rules, group));
  });

  it('holds exact texts, fractions included', () => {
    const [shijing] = scored(rulesWith(['villages']));
    expect(condenseScore(shijing!.score)).toEqual({
      status: 'complete',
      total: '1286/15',
      parts: { multiplied: '2617/30', remaining: '-1.5' },
      coefficientSum: '95',
    });
  });
});
