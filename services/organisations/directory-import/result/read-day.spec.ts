import fc from 'fast-check';
import { readDay } from './read-day.ts';

describe('a day as people write it', () => {
  it.each([
    ['2024-01-05', '2024-01-05'],
    ['2024/1/5', '2024-01-05'],
    ['2024.1.5', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['２０２４．１．５', '2024-01-05'],
    ['45296', '2024-01-05'],
    ['2024-01-05 00:00', '2024-01-05'],
    ['2024-02-29', '2024-02-29'],
  ])('%p is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['2023-02-29', '2024/13/1', '2024', '1月5日', '5/1/2024', '2024-01-05 08:30', '12345', '', '昨天'])(
    '%p is none',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );

  it('comes back from the number by which Excel counts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 79_999 }), (serial) => {
        const expected = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
        expect(readDay(String(serial))).toBe(expected);
      }),
    );
  });
});
