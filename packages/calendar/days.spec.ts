import fc from 'fast-check';
import { addDays, daysBetween, isDay } from './days.ts';

const DAY_MS = 86_400_000;
const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are counted over months, years and leap days', () => {
    expect(addDays('2028-02-27', 3)).toBe('2028-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-03-07', '2026-03-10')).toBe(3);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });

  it('are those of the platform', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        const expected = new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
        expect(addDays(day, count)).toBe(expected);
        expect(daysBetween(day, expected)).toBe(count);
      }),
    );
  });
});

describe('a day of the calendar', () => {
  it.each(['2024-02-29', '2000-02-29', '2015-12-31', '1921-07-01', '0001-01-01', '9999-12-31'])(
    'is %s',
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-00-10',
    '2024-13-01',
    '2024-04-31',
    '2024-01-00',
    '2024-1-5',
    '2024/01/05',
    ' 2024-01-05',
    '20240105',
    '',
  ])('is not %p', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is what the platform takes for one', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'));
    const year = fc.integer({ min: 1900, max: 2200 }).map(String);
    fc.assert(
      fc.property(year, two, two, (...parts) => {
        const text = parts.join('-');
        const ms = Date.parse(text);
        const isOfPlatform = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
        expect(isDay(text)).toBe(isOfPlatform);
      }),
    );
  });
});
