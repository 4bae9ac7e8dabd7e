import { walkingClock } from './walking-clock.ts';

const dayOf = (now: string): string => now.slice(0, 10);

describe('the clock of the story', () => {
  it('walks from day to day, and never back', () => {
    const clock = walkingClock('2018-01-03');
    expect(dayOf(clock.now())).toBe('2018-01-03');
    clock.walkTo('2019-01-05');
    clock.walkTo('2018-05-01');
    expect(clock.now().slice(0, 13)).toBe('2019-01-05T09');
  });

  it('goes no further than the present', () => {
    const clock = walkingClock('2018-01-03');
    clock.walkTo('9018-01-03');
    expect(dayOf(clock.now())).toBe(dayOf(new Date().toISOString()));
    const another = walkingClock('2018-01-03');
    another.arrive();
    expect(dayOf(another.now())).toBe(dayOf(new Date().toISOString()));
  });
});
