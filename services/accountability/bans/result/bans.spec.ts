import type { BarredThing } from '../decider/ban.events.ts';
import type { BanRow } from './ban-row.ts';
import { followingSpan, lastDayOf, spanOf } from './ban-span.ts';
import { barredOn } from './barred-on.ts';

const ban = (data: Partial<BanRow> = {}): BanRow => ({
  banId: 'b1',
  status: 'standing',
  organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
  subjects: [{ kind: 'organisation', organisationId: 'sihe', name: '寺河矿党支部' }],
  blocks: ['awards'],
  from: '2026-04-20',
  until: '2027-04-19',
  title: { zh: '取消评优评先资格', en: 'Barred from awards' },
  fact: { zh: '等次为“后进”', en: 'The grade is "lower"' },
  cycleId: '2026-branches',
  peerGroup: 'branches',
  cause: { kind: 'rule', rule: 'safety' },
  ...data,
});
const sihe = { kind: 'organisation', organisationId: 'sihe' } as const;
const zhang = { kind: 'person', personId: 'p-zhang' } as const;
const things: readonly BarredThing[] = ['awards', 'collective-awards', 'promotion', 'annual-excellent'];

describe('who is barred', () => {
  it('is so from the first to the last day (002-19: one year no award)', () => {
    const on = (day: string) => barredOn([ban()], sihe, 'awards', day).map(({ banId }) => banId);
    expect(['2026-04-19', '2026-04-20', '2027-04-19', '2027-04-20'].map(on)).toEqual([
      [],
      ['b1'],
      ['b1'],
      [],
    ]);
  });

  it('is free from the day on which the ban was lifted or withdrawn', () => {
    const on = (day: string) =>
      barredOn([ban({ status: 'lifted', endedOn: '2026-10-01' })], sihe, 'awards', day);
    expect(on('2026-09-30')).toHaveLength(1);
    expect(on('2026-10-01')).toEqual([]);
  });

  it('is barred from what the ban names, awards taking in collective ones', () => {
    const from = (blocks: readonly BarredThing[]) =>
      things.filter((thing) => barredOn([ban({ blocks })], sihe, thing, '2026-06-01').length > 0);
    expect(from(['awards'])).toEqual(['awards', 'collective-awards']);
    expect(from(['collective-awards'])).toEqual(['collective-awards']);
    expect(from(['promotion', 'annual-excellent'])).toEqual(['promotion', 'annual-excellent']);
  });

  it('are persons and organisations apart (004-17)', () => {
    const both = [
      ban(),
      ban({
        banId: 'b2',
        subjects: [{ kind: 'person', personId: 'p-zhang', name: '张建国' }],
        blocks: ['awards', 'promotion', 'annual-excellent'],
      }),
    ];
    expect(barredOn(both, zhang, 'promotion', '2026-06-01').map(({ banId }) => banId)).toEqual(['b2']);
    expect(barredOn(both, sihe, 'promotion', '2026-06-01')).toEqual([]);
    expect(barredOn(both, { kind: 'person', personId: 'sihe' }, 'awards', '2026-06-01')).toEqual([]);
  });
});

describe('how long a ban lasts', () => {
  it.each([
    [{ years: 1 }, '2027-04-19'],
    [{ months: 6 }, '2026-10-19'],
    [{ periods: 2 }, '2026-10-19'],
    [{ years: 1, months: 6 }, '2027-10-19'],
    [undefined, '2027-04-19'],
  ])('that is to last %j of a quarterly scheme is until %s', (lasts, until) => {
    expect(spanOf('2026-04-20', lasts, 'quarter')).toEqual({ from: '2026-04-20', until });
  });

  it.each([
    ['month', '2026-12', '2026-12-31'],
    ['quarter', '2026-Q1', '2026-03-31'],
    ['half-year', '2026-H1', '2026-06-30'],
    ['year', '2026', '2026-12-31'],
    ['term', '2022-2026', '2026-12-31'],
  ] as const)('begins after the %s %s, which ends on %s', (kind, label, last) => {
    expect(lastDayOf({ kind, label })).toBe(last);
  });

  it('by a rule is the period that follows, however late it is published', () => {
    expect(followingSpan({ kind: 'quarter', label: '2026-Q1' }, '2026-05-30')).toEqual({
      from: '2026-04-01',
      until: '2026-06-30',
    });
    expect(followingSpan({ kind: 'year', label: '2026' }, '2027-01-20').until).toBe('2027-12-31');
    expect(followingSpan({ kind: 'term', label: '2022-2026' }, '2027-01-20').until).toBe('2027-12-31');
    expect(followingSpan({ kind: 'year', label: '?' }, '2027-01-20').from).toBe('2027-01-20');
  });
});
