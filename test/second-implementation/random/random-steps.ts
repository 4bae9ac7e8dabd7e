import { randomFormula } from './random-formula.ts';
import { mapOf, type Tape } from './tape.ts';

/** Steps as they stand in the file; the last is the score. */
export interface WrittenSteps {
  readonly calculate: Readonly<Record<string, unknown>>;
  /** Steps that are the coefficient, or nothing. */
  readonly coefficient: string | undefined;
  /** Names of numbers that a condition may ask for once there is a score. */
  readonly names: readonly [string, ...string[]];
}

/** What steps may name. */
export interface NamesForSteps {
  readonly tops: readonly [string, ...string[]];
  readonly sides: readonly string[];
  readonly figures: readonly string[];
}

const randomRound = (tape: Tape) => tape.maybe(20, () => ({ round: { places: tape.pick(['3', '1']) } }));

const randomRankStep = (tape: Tape, tops: NamesForSteps['tops']) => {
  const isCompounding = tape.chance(20);
  // Compounding needs whole places.
  const halves = isCompounding
    ? { progression: 'compounding' }
    : { ...tape.maybe(30, () => ({ ties: 'average' })), ...tape.maybe(30, () => ({ middle: 'mean' })) };
  return {
    rankStep: {
      of: tape.pick([tops.at(-1) ?? tops[0], tops.join(' + '), `${tops[0]} × 0.5`]),
      step: tape.pick(['0.5%', '1%', '0.2%']),
      ...tape.maybe(30, () => ({ middle: tape.pick(['upper', 'lower']) })),
      ...tape.maybe(30, () => ({ missing: 'leave-out' })),
      ...halves,
    },
  };
};

const randomRate = (tape: Tape, tops: NamesForSteps['tops']) => ({
  rate: {
    of: tape.pick([tops.at(-1) ?? tops[0], `${tops[0]} + 60`]),
    ...tape.maybe(40, () => ({ least: '80%' })),
    ...tape.maybe(40, () => ({ most: '110%' })),
  },
});

const randomCoefficient = (tape: Tape, tops: NamesForSteps['tops']) =>
  tape.maybe(60, () => ({
    factor: {
      zh: '系数',
      ...tape.pick([randomRankStep, randomRankStep, randomRate])(tape, tops),
      ...tape.maybe(15, () => ({ round: { places: '2' } })),
    },
  }));

const randomPast = (tape: Tape) => ({
  past: {
    figure: tape.pick(['score', 'final', 'pay1']),
    reduce: tape.pick(['sum', 'mean', 'count', 'last'] as const),
    periods: tape.pick(['1', '2', '3', 'same-year'] as const),
    ...tape.maybe(20, () => ({ complete: true })),
    ifNone: tape.pick(['0', '70']),
  },
});

type Names = NamesForSteps['tops'];

const OTHERS: readonly ((tape: Tape, names: Names) => object)[] = [
  (tape, names) => ({ is: randomFormula(tape, names, 3) }),
  (tape, names) => ({
    rank: {
      of: tape.pick(names),
      ...tape.maybe(30, () => ({ lowestFirst: true })),
      ...tape.maybe(50, () => ({ ties: tape.pick(['standard', 'dense', 'average'] as const) })),
      ...tape.maybe(20, () => ({ scope: 'company' })),
    },
  }),
  (_, names) => ({
    weights: names.length === 1 ? { [names[0]]: '100%' } : { [names[0]]: '60%', [names[1] ?? '']: '40%' },
  }),
  (tape, names) => ({
    weights: names.length === 1 ? { [names[0]]: '100%' } : { [names[0]]: '30%', [names[1] ?? '']: '70%' },
    missing: tape.pick(['block', 'exempt', 'zero'] as const),
  }),
  randomPast,
];

/** One to five steps: perhaps a coefficient, some of every kind, and the score that takes them all. */
export const randomSteps = (tape: Tape, { tops, sides, figures }: NamesForSteps): WrittenSteps => {
  const coefficient = randomCoefficient(tape, tops);
  const hasCoefficient = 'factor' in coefficient;
  const others: (readonly [string, object])[] = [];
  const names: [string, ...string[]] = [...tops];
  const places: string[] = [];
  for (const key of ['step1', 'step2', 'step3'].slice(0, tape.below(4))) {
    const step = OTHERS[tape.below(OTHERS.length)]?.(tape, names) ?? {};
    others.push([key, { zh: '步骤', ...step, ...randomRound(tape) }]);
    if (
      'rank' in step &&
      !(
        'ties' in (step as { rank: object }).rank &&
        (step as { rank: { ties: unknown } }).rank.ties === 'average'
      )
    ) {
      others.push([
        `${key}points`,
        {
          zh: '名次分',
          byRank: { of: key, places: ['3', '1'], otherwise: '0', ...tape.maybe(40, () => ({ last: '-1' })) },
        },
      ]);
      places.push(`${key}points`);
    } else names.push(key);
  }
  const first = hasCoefficient ? `${tops[0]} × factor` : tops[0];
  const signed = sides.map((side) => (side === 'deduction' ? ` − ${side}` : ` + ${side}`));
  const added = [...names.slice(1), ...places, ...figures].map((name) => ` + ${name}`);
  return {
    calculate: {
      ...coefficient,
      ...mapOf(others),
      final: {
        zh: '得分',
        is: `${first}${added.join('')}${signed.join('')}`,
        ...tape.maybe(15, () => ({ round: { places: '1' } })),
      },
    },
    coefficient: hasCoefficient ? 'factor' : undefined,
    names: ['final', ...tops, ...(hasCoefficient ? ['factor'] : [])],
  };
};
