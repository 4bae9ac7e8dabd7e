import fc from 'fast-check';
import { add, compare, divide, exactInteger, multiply, sum, type Exact } from '../exact/exact.ts';
import { toExactText } from '../exact/exact-text.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { ScoringRules, TieRule } from '../rules/scoring-rules.ts';
import type { Entry } from './organisation-score.ts';
import type { Standing } from './peer-group.ts';
import { rankPeerGroup } from './rank-peer-group.ts';
import { scoreOrganisation } from './score-organisation.ts';

const KEYS = ['a', 'b', 'c', 'd'] as const;

const rulesWith = (weights: readonly string[], change: Partial<ScoringRules> = {}): ScoringRules => ({
  indicators: KEYS.map((key, at) => ({
    key,
    method: { kind: 'direct', min: '0', max: '100' },
    weight: weights[at] ?? '0',
  })),
  total: { kind: 'weighted-sum', scale: 'percent' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
  ...change,
});

const EVEN = rulesWith(['25', '25', '25', '25']);
const UNEVEN = rulesWith(['0.75', '49.25', '37.5', '12.5']);

const hundredths = fc
  .nat({ max: 10_000 })
  .map((count) => toExactText({ numerator: BigInt(count), denominator: 100n }));
/** Few different values, so that ties are common. */
const tieable: fc.Arbitrary<string> = fc.constantFrom('70', '70.5', '71', '80');
const scores = (value: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.array(value, { minLength: KEYS.length, maxLength: KEYS.length });
const groups = (value = tieable): fc.Arbitrary<readonly (readonly string[])[]> =>
  fc.array(scores(value), { minLength: 1, maxLength: 12 });

const entriesOf = (values: readonly string[]): readonly Entry[] =>
  KEYS.map((indicator, at) => ({ indicator, value: values[at]!, entryId: indicator }));

const totalOf = (rules: ScoringRules, entries: readonly Entry[]): Exact => {
  const outcome = scoreOrganisation(rules, entries);
  if (outcome.status === 'incomplete') throw new Error('a score is missing');
  return outcome.total.value;
};

const named = (group: readonly (readonly string[])[]): readonly (readonly [string, readonly string[]])[] =>
  group.map((values, at) => [`unit-${String(at).padStart(2, '0')}`, values]);

const rankNamed = (
  rules: ScoringRules,
  group: readonly (readonly [string, readonly string[]])[],
): readonly Standing[] => {
  const ranking = rankPeerGroup(
    rules,
    group.map(([organisationId, values]) => ({
      organisationId,
      score: scoreOrganisation(rules, entriesOf(values)),
    })),
  );
  if (ranking.status === 'blocked') throw new Error(ranking.code);
  return ranking.standings;
};

const ranksOf = (ties: TieRule, group: readonly (readonly string[])[]): readonly string[] =>
  rankNamed({ ...UNEVEN, ties }, named(group)).map(({ rank }) => rank);

describe('laws of a total', () => {
  it('is the plain mean where all weights are equal', () => {
    fc.assert(
      fc.property(scores(hundredths), (values) => {
        const mean = divide(sum(values.map(parseDecimal)), exactInteger(values.length));
        expect(compare(totalOf(EVEN, entriesOf(values)), mean)).toBe(0);
      }),
    );
  });

  it('lies between the least and the greatest of its scores', () => {
    fc.assert(
      fc.property(scores(hundredths), (values) => {
        const total = totalOf(UNEVEN, entriesOf(values));
        const ordered = values.map(parseDecimal).sort(compare);
        return compare(ordered[0]!, total) <= 0 && compare(total, ordered.at(-1)!) <= 0;
      }),
    );
  });

  it('is the same in whatever order the scores were entered', () => {
    const shuffled = scores(hundredths).chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray([...entriesOf(values)], { minLength: KEYS.length })),
    );
    fc.assert(
      fc.property(shuffled, ([values, entries]) => {
        expect(scoreOrganisation(UNEVEN, entries)).toEqual(scoreOrganisation(UNEVEN, entriesOf(values)));
      }),
    );
  });

  it('is halved where every score is halved', () => {
    const half: Exact = { numerator: 1n, denominator: 2n };
    fc.assert(
      fc.property(scores(hundredths), (values) => {
        const halved = values.map((value) => toExactText(multiply(parseDecimal(value), half)));
        const total = totalOf(UNEVEN, entriesOf(values));
        return compare(totalOf(UNEVEN, entriesOf(halved)), multiply(total, half)) === 0;
      }),
    );
  });

  it('is the mean of its villages in whatever order they were visited', () => {
    const rules: ScoringRules = {
      ...EVEN,
      indicators: [{ key: 'v', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 5 } }],
      total: { kind: 'sum' },
    };
    const visits = fc
      .array(hundredths, { minLength: 5, maxLength: 5 })
      .map((values) =>
        values.map((value, at): Entry => ({
          indicator: 'v',
          child: `village-${at}`,
          value,
          entryId: String(at),
        })),
      )
      .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: 5 })));
    fc.assert(
      fc.property(visits, ([entries, shuffled]) => {
        const mean = divide(sum(entries.map(({ value }) => parseDecimal(value))), exactInteger(5));
        expect(compare(totalOf(rules, entries), mean)).toBe(0);
        expect(scoreOrganisation(rules, shuffled)).toEqual(scoreOrganisation(rules, entries));
      }),
    );
  });
});

describe('laws of a ranking', () => {
  it('is the same in whatever order the organisations come', () => {
    const shuffled = groups()
      .map(named)
      .chain((group) =>
        fc.tuple(fc.constant(group), fc.shuffledSubarray([...group], { minLength: group.length })),
      );
    fc.assert(
      fc.property(shuffled, ([group, other]) => {
        expect(rankNamed(UNEVEN, other)).toEqual(rankNamed(UNEVEN, group));
      }),
    );
  });

  it('never lowers the rank of an organisation whose own score is raised', () => {
    const raised = fc.tuple(groups(hundredths), fc.nat(), fc.nat({ max: 3 }), hundredths);
    fc.assert(
      fc.property(
        raised,
        fc.constantFrom<TieRule>('standard', 'dense', 'average'),
        ([group, who, where, to], ties) => {
          const rules = { ...UNEVEN, ties };
          const before = named(group);
          const [unit, values] = before[who % before.length]!;
          const at = where % KEYS.length;
          fc.pre(compare(parseDecimal(to), parseDecimal(values[at]!)) >= 0);
          const after = before.map((row) => (row[0] === unit ? ([unit, values.with(at, to)] as const) : row));
          const rankIn = (rows: typeof before): Exact =>
            parseDecimal(rankNamed(rules, rows).find(({ organisationId }) => organisationId === unit)!.rank);
          return compare(rankIn(after), rankIn(before)) <= 0;
        },
      ),
    );
  });

  it('puts a rank by counting: standard those ahead, dense the different scores ahead', () => {
    fc.assert(
      fc.property(groups(), (group) => {
        const totals = group.map((values) => totalOf(UNEVEN, entriesOf(values)));
        const ordered = totals.toSorted((left, right) => compare(right, left));
        const ahead = (total: Exact): readonly string[] =>
          totals.filter((other) => compare(other, total) > 0).map(toExactText);
        expect(ranksOf('standard', group)).toEqual(ordered.map((total) => String(ahead(total).length + 1)));
        expect(ranksOf('dense', group)).toEqual(
          ordered.map((total) => String(new Set(ahead(total)).size + 1)),
        );
      }),
    );
  });

  it('makes average ranks that sum to n(n + 1)/2 whatever the ties', () => {
    fc.assert(
      fc.property(groups(), (group) => {
        const size = BigInt(group.length);
        const rankSum = sum(ranksOf('average', group).map(parseDecimal));
        expect(toExactText(rankSum)).toBe(String((size * (size + 1n)) / 2n));
      }),
    );
  });

  it('ranks alike under every tie rule where nobody is tied', () => {
    fc.assert(
      fc.property(groups(hundredths), (group) => {
        const totals = new Set(group.map((values) => toExactText(totalOf(UNEVEN, entriesOf(values)))));
        fc.pre(totals.size === group.length);
        expect(ranksOf('dense', group)).toEqual(ranksOf('standard', group));
        expect(ranksOf('average', group)).toEqual(ranksOf('standard', group));
      }),
    );
  });
});

describe('laws of the coefficient', () => {
  const distinct = fc.uniqueArray(fc.nat({ max: 100 }), { minLength: 1, maxLength: 40 });
  const coefficientsOf = (
    party: readonly number[],
    change: Partial<NonNullable<ScoringRules['coefficient']>>,
  ): readonly Exact[] => {
    const rules = rulesWith(['25', '25', '25', '25'], {
      coefficient: {
        of: ['a'],
        appliesTo: 'total',
        step: '0.005',
        middle: 'mean-rank',
        ties: 'average',
        ...change,
      },
    });
    const group = named(party.map((points) => [String(points), '80', '80', '80']));
    return rankNamed(rules, group).map(({ coefficient }) => parseDecimal(coefficient!));
  };

  it('sums to n over an untied group under the mean rank', () => {
    fc.assert(
      fc.property(distinct, (party) => {
        expect(toExactText(sum(coefficientsOf(party, {})))).toBe(String(party.length));
      }),
    );
  });

  it('sums to n even with ties, where their places are averaged', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 20 }), (party) => {
        expect(toExactText(sum(coefficientsOf(party, {})))).toBe(String(party.length));
      }),
    );
  });

  it('falls by one step from place to place', () => {
    fc.assert(
      fc.property(
        distinct,
        fc.constantFrom('lower-middle' as const, 'mean-rank' as const),
        (party, middle) => {
          const coefficients = coefficientsOf(party, { middle });
          const step = parseDecimal('0.005');
          const isNext = (value: Exact, at: number): boolean =>
            at === 0 || compare(add(value, step), coefficients[at - 1]!) === 0;
          return coefficients.every(isNext);
        },
      ),
    );
  });

  it('is 1 for exactly one place under the lower middle', () => {
    fc.assert(
      fc.property(distinct, (party) => {
        const ones = coefficientsOf(party, { middle: 'lower-middle' }).map(toExactText);
        expect(ones.indexOf('1')).toBe(Math.trunc(party.length / 2));
        expect(ones.filter((text) => text === '1')).toHaveLength(1);
      }),
    );
  });
});
