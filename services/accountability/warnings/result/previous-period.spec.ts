import { billionths, decimalOf } from './billionths.ts';
import { previousPeriod } from './previous-period.ts';

describe('the period before', () => {
  it.each([
    ['month', '2026-05', '2026-04'],
    ['month', '2026-01', '2025-12'],
    ['quarter', '2026-Q2', '2026-Q1'],
    ['quarter', '2026-Q1', '2025-Q4'],
    ['half-year', '2026-H1', '2025-H2'],
    ['half-year', '2026-H2', '2026-H1'],
    ['year', '2026', '2025'],
    ['term', '2021/2025', '2016/2020'],
  ] as const)('of the %s %s is %s', (kind, label, before) => {
    expect(previousPeriod({ kind, label })).toBe(before);
  });
});

describe('a decimal text', () => {
  it.each([
    ['96.5', 96_500_000_000n, '96.5'],
    ['-0.25', -250_000_000n, '-0.25'],
    ['7', 7_000_000_000n, '7'],
    ['1.50', 1_500_000_000n, '1.5'],
    ['0.1234567891', 123_456_789n, '0.123456789'],
  ])('%s is exactly %s billionths', (text, size, written) => {
    expect(billionths(text)).toBe(size);
    expect(decimalOf(size)).toBe(written);
  });

  it('is nothing else', () => {
    expect(() => billionths('一')).toThrow(RangeError);
  });
});
