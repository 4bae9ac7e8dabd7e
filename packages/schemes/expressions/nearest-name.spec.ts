import { nearestName } from './nearest-name.ts';

describe('the name that was most likely meant', () => {
  it.each([
    ['fianl', 'final'],
    ['Final', 'final'],
    ['discipline', 'party.discipline'],
    ['综合评介', '综合评价'],
  ])('suggests for "%s" the known "%s"', (written, meant) => {
    expect(nearestName(written, ['base', 'final', 'party.discipline', '综合评价'])).toBe(meant);
  });

  it.each(['x', 'somethingElse'])('suggests nothing for "%s", which is like no known name', (written) => {
    expect(nearestName(written, ['base', 'final'])).toBeUndefined();
  });
});
