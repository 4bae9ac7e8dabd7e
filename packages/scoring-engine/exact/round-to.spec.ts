import fc from 'fast-check';
import { compare, exactInteger, multiply, subtract, type Exact } from './exact.ts';
import { toDecimalText, toFixedText } from './exact-text.ts';
import { parseDecimal } from './parse-decimal.ts';
import { roundTo, type RoundingMode } from './round-to.ts';

const MODES: readonly RoundingMode[] = [
  'half-up',
  'half-even',
  'half-down',
  'up',
  'down',
  'ceiling',
  'floor',
];

const rounded = (text: string, places: number, mode: RoundingMode): string =>
  toDecimalText(roundTo(parseDecimal(text), places, mode));

describe('rounding', () => {
  it.each<[RoundingMode, ...string[]]>([
    ['half-up', '3', '3', '2', '-3', '-3', '-2'],
    ['half-even', '2', '3', '2', '-2', '-3', '-2'],
    ['half-down', '2', '3', '2', '-2', '-3', '-2'],
    ['up', '3', '3', '3', '-3', '-3', '-3'],
    ['down', '2', '2', '2', '-2', '-2', '-2'],
    ['ceiling', '3', '3', '3', '-2', '-2', '-2'],
    ['floor', '2', '2', '2', '-3', '-3', '-3'],
  ])('%s takes 2.5, 2.51 and 2.49, and their negatives, to %s %s %s %s %s %s', (mode, ...expected) => {
    const values = ['2.5', '2.51', '2.49', '-2.5', '-2.51', '-2.49'];
    expect(values.map((value) => rounded(value, 0, mode))).toEqual(expected);
  });

  it('takes a tie to the even neighbour on either side', () => {
    expect(['1.5', '2.5', '3.5', '-1.5', '-3.5'].map((value) => rounded(value, 0, 'half-even'))).toEqual([
      '2',
      '2',
      '4',
      '-2',
      '-4',
    ]);
  });

  it.each(MODES)('leaves a number alone that has no more places (%s)', (mode) => {
    expect(rounded('-86.67', 2, mode)).toBe('-86.67');
  });

  it('rounds a binary trap as the decimal that it is', () => {
    expect([
      rounded('1.005', 2, 'half-up'),
      rounded('86.675', 2, 'half-up'),
      rounded('2.675', 2, 'half-down'),
    ]).toEqual(['1.01', '86.68', '2.67']);
  });

  it('never makes a negative zero', () => {
    expect(toFixedText(roundTo(parseDecimal('-0.004'), 2, 'half-up'), 2)).toBe('0.00');
  });

  it('rounds fractions that never terminate', () => {
    const mean: Exact = { numerator: 788n, denominator: 9n };
    expect(MODES.map((mode) => toDecimalText(roundTo(mean, 2, mode)))).toEqual([
      '87.56',
      '87.56',
      '87.56',
      '87.56',
      '87.55',
      '87.56',
      '87.55',
    ]);
  });

  /** Each mode by its definition: choose between the two neighbours with exact comparisons alone. */
  const naive = (value: Exact, places: number, mode: RoundingMode): Exact => {
    const unit = 10n ** BigInt(places);
    const scaled = value.numerator * unit;
    let below = scaled / value.denominator;
    if (below * value.denominator > scaled) below -= 1n;
    const lower: Exact = { numerator: below, denominator: unit };
    const upper: Exact = { numerator: below + 1n, denominator: unit };
    if (compare(lower, value) === 0) return lower;
    const [inner, outer] = value.numerator < 0n ? [upper, lower] : [lower, upper];
    const even = below % 2n === 0n ? lower : upper;
    const nearest = [lower, undefined, upper][1 + compare(subtract(value, lower), subtract(upper, value))];
    const chosen: Readonly<Record<RoundingMode, Exact>> = {
      ceiling: upper,
      floor: lower,
      up: outer,
      down: inner,
      'half-up': nearest ?? outer,
      'half-down': nearest ?? inner,
      'half-even': nearest ?? even,
    };
    return chosen[mode];
  };

  const values = fc
    .tuple(
      fc.bigInt(-(10n ** 9n), 10n ** 9n),
      fc.constantFrom(1n, 2n, 8n, 9n, 90n, 100n, 1000n, 2000n, 100_000n),
    )
    .map(([numerator, denominator]): Exact => ({ numerator, denominator }));

  it('agrees with the definition of every mode', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 5 }), fc.constantFrom(...MODES), (value, places, mode) => {
        expect(compare(roundTo(value, places, mode), naive(value, places, mode))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('moves a number by less than one unit, and to the nearest by half a unit at most', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 5 }), fc.constantFrom(...MODES), (value, places, mode) => {
        const difference = subtract(roundTo(value, places, mode), value);
        const size = multiply(difference, exactInteger(difference.numerator < 0n ? -1 : 1));
        const unit: Exact = { numerator: 1n, denominator: 10n ** BigInt(places) };
        return compare(multiply(size, exactInteger(mode.startsWith('half') ? 2 : 1)), unit) <= 0;
      }),
    );
  });
});
