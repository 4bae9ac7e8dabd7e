import { usualDeadline } from './usual-deadline.ts';

describe('the usual deadline', () => {
  it.each([
    ['2026-02-10', '2026-03-10'],
    ['2026-01-31', '2026-02-28'],
    ['2026-12-15', '2027-01-15'],
  ])('for what was found on %s is %s', (foundOn, dueOn) => {
    expect(usualDeadline(foundOn)).toBe(dueOn);
  });
});
