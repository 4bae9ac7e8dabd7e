import fc from 'fast-check';
import { parseDecimal } from '../exact/parse-decimal.ts';
import { largestRemainder, wholeSeats } from './largest-remainder.ts';

const shares = (...texts: readonly string[]) => texts.map(parseDecimal);

describe('dividing places by the largest remainder', () => {
  it.each([
    [1, [0, 1, 0]],
    [5, [1, 4, 0]],
    [7, [1, 5, 1]],
    [9, [2, 6, 1]],
    [10, [2, 7, 1]],
    [13, [3, 9, 1]],
    [20, [4, 14, 2]],
  ])('divides %i by 2 : 7 : 1', (seats, expected) => {
    expect(largestRemainder(shares('0.2', '0.7', '0.1'), seats)).toEqual(expected);
  });

  it('gives equal remainders to the better first', () => {
    expect(largestRemainder(shares('0.5', '0.5'), 3)).toEqual([2, 1]);
    expect(largestRemainder(shares('0.25', '0.25', '0.25', '0.25'), 2)).toEqual([1, 1, 0, 0]);
  });

  it('gives the rest to nobody where the shares are less than the whole', () => {
    expect(largestRemainder(shares('0.2'), 7)).toEqual([1]);
    expect(largestRemainder(shares('0.3', '0.3'), 5)).toEqual([2, 1]);
  });

  it('cuts down to whole places where a share is a ceiling', () => {
    expect(wholeSeats(shares('0.2', '0.7', '0.1'), 9)).toEqual([1, 6, 0]);
  });

  it('gives out every place, none more than one from what is owed', () => {
    const parts = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 })
      .filter((list) => list.some((part) => part > 0));
    fc.assert(
      fc.property(parts, fc.nat({ max: 300 }), (list, seats) => {
        const total = list.reduce((sum, part) => sum + part, 0);
        const given = largestRemainder(
          list.map((part) => ({ numerator: BigInt(part), denominator: BigInt(total) })),
          seats,
        );
        expect(given.reduce((sum, places) => sum + places, 0)).toBe(seats);
        expect(given.every((places, at) => Math.abs(places * total - list[at]! * seats) < total)).toBe(true);
      }),
    );
  });
});
