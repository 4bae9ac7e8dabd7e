import fc from 'fast-check';
import { addMonths } from './months.ts';

describe('months later', () => {
  it.each([
    ['2026-02-10', 1, '2026-03-10'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ])('%s and %i is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('is the same date as on the platform, where the month has it', () => {
    const anyDay = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const day = date.toISOString().slice(0, 10);
        const shifted = new Date(Date.parse(day));
        shifted.setUTCDate(Math.min(shifted.getUTCDate(), 28));
        shifted.setUTCMonth(shifted.getUTCMonth() + months);
        const early = `${day.slice(0, 8)}${shifted.toISOString().slice(8, 10)}`;
        expect(addMonths(early, months)).toBe(shifted.toISOString().slice(0, 10));
      }),
    );
  });
});
