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

/** Steps that the score adds, with those that they are made of before them. */
interface Added {
  readonly steps: readonly (readonly [string, object])[];
  readonly name: string;
  readonly isHalfPlace?: boolean;
}

const titled = { zh: '步骤' };

const one = (key: string, tape: Tape, step: object): Added => ({
  steps: [[key, { ...titled, ...step, ...randomRound(tape) }]],
  name: key,
});

const weightsOf = (names: Names, first: string, second: string) =>
  names.length === 1 ? { [names[0]]: '100%' } : { [names[0]]: first, [names[1] ?? '']: second };

const ranked = (key: string, tape: Tape, names: Names): Added => {
  const ties = tape.pick(['standard', 'dense', 'average'] as const);
  const scope = tape.maybe(20, () => ({ scope: 'company' }));
  const rank = { of: tape.pick(names), ...tape.maybe(30, () => ({ lowestFirst: true })), ties, ...scope };
  const step = [key, { ...titled, rank }] as const;
  // Points go by whole places.
  if (ties === 'average') return { steps: [step], name: key, isHalfPlace: true };
  const last = tape.maybe(40, () => ({ last: '-1' }));
  const byRank = { of: key, places: ['3', '1'], otherwise: '0', ...last };
  return { steps: [step, [`${key}points`, { ...titled, byRank }]], name: `${key}points` };
};

const OTHERS: readonly [
  (key: string, tape: Tape, names: Names) => Added,
  ...((key: string, tape: Tape, names: Names) => Added)[],
] = [
  (key, tape, names) => one(key, tape, { is: randomFormula(tape, names, 3) }),
  ranked,
  (key, tape, names) => one(key, tape, { weights: weightsOf(names, '60%', '40%') }),
  (key, tape, names) =>
    one(key, tape, {
      weights: weightsOf(names, '30%', '70%'),
      missing: tape.pick(['block', 'exempt', 'zero'] as const),
    }),
  (key, tape) => one(key, tape, randomPast(tape)),
];

/** One to five steps: perhaps a coefficient, some of every kind, and the score that takes them all. */
export const randomSteps = (tape: Tape, { tops, sides, figures }: NamesForSteps): WrittenSteps => {
  const coefficient = randomCoefficient(tape, tops);
  const hasCoefficient = 'factor' in coefficient;
  // A half place is no number to calculate on with, but may be added.
  const names: [string, ...string[]] = [...tops];
  const halves: string[] = [];
  const others: (readonly [string, object])[] = [];
  for (const key of ['step1', 'step2', 'step3'].slice(0, tape.below(4))) {
    const { steps, name, isHalfPlace = false } = tape.pick(OTHERS)(key, tape, names);
    others.push(...steps);
    (isHalfPlace ? halves : names).push(name);
  }
  const first = hasCoefficient ? `${tops[0]} × factor` : tops[0];
  const signed = sides.map((side) => (side === 'deduction' ? ` − ${side}` : ` + ${side}`));
  const added = [...names.slice(1), ...halves, ...figures].map((name) => ` + ${name}`);
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
