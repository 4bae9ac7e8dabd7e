import fc from 'fast-check';
import { dayOf } from './day-of.ts';

describe('the day of an instant', () => {
  it.each([
    ['2017-05-02T15:59:59.999Z', '2017-05-02'],
    ['2017-05-02T16:00:00.000Z', '2017-05-03'],
    ['2020-02-28T16:00:00.000Z', '2020-02-29'],
    ['2100-02-28T16:00:00.000Z', '2100-03-01'],
    ['2026-12-31T20:00:00.000Z', '2027-01-01'],
    ['2026-04-30T16:00:00.000Z', '2026-05-01'],
  ])('of %p is %p in China', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });

  it('is that of the platform for any instant', () => {
    const min = new Date('1990-01-01T00:00:00.000Z');
    const max = new Date('2199-12-31T23:59:59.999Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        const inChina = new Date(date.getTime() + 8 * 3_600_000).toISOString();
        expect(dayOf(date.toISOString())).toBe(inChina.slice(0, 10));
      }),
    );
  });
});
