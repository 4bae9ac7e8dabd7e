import type { CalibrationGround } from './calibration-ground.ts';
import { distributionBreach } from './distribution-breach.ts';

/** Five towns of 2018 under 20 % 优秀 and 50 % 良好, no more (001-33): one A, two B, the others C. */
const groundOf = (given: Partial<CalibrationGround> = {}, grades = 'ABBCC', computed = 'ABBCC') => ({
  ledgerPosition: 1,
  quantity: 'result.grade',
  distribution: 'at-most' as const,
  unused: 'pass-down' as const,
  grades: [
    { key: 'A', title: { zh: '优秀', en: 'Excellent' }, places: 1 },
    { key: 'B', title: { zh: '良好', en: 'Good' }, places: 2 },
    { key: 'C', title: { zh: '合格', en: 'Qualified' } },
    { key: 'D', title: { zh: '不合格', en: 'Unqualified' } },
  ],
  units: Array.from(grades, (grade, at) => ({
    ...{ organisationId: `town-${String(at)}`, name: `town-${String(at)}`, grade },
    ...{ computed: computed[at] ?? '', best: 'A', isCounted: true },
  })),
  ...given,
});
const to = (...changes: readonly (readonly [number, string])[]) =>
  new Map(changes.map(([at, grade]) => [`town-${String(at)}`, grade]));

describe('grades and their shares', () => {
  it('keep to them as the scheme gives them, and where two change places', () => {
    expect(distributionBreach(groundOf())).toBeUndefined();
    expect(distributionBreach(groundOf(), to([0, 'B'], [1, 'A']))).toBeUndefined();
  });

  it('are broken by one too many (000-43)', () => {
    expect(distributionBreach(groundOf(), to([1, 'A']))).toMatchObject({ grade: 'A', held: 2, allowed: 1 });
    expect(distributionBreach(groundOf(), to([3, 'B']))).toMatchObject({
      ...{ grade: 'B', held: 4, allowed: 3, isWithBetter: true },
    });
  });

  it('may stay below shares that are the most', () => {
    expect(distributionBreach(groundOf(), to([0, 'B'], [1, 'C']))).toBeUndefined();
    expect(distributionBreach(groundOf(), to([0, 'D'], [1, 'D'], [2, 'D']))).toBeUndefined();
  });

  it('may not stay below shares that are to be met, save where thresholds left them', () => {
    const exact = { distribution: 'exact' as const };
    expect(distributionBreach(groundOf(exact), to([0, 'B']))).toMatchObject({
      grade: 'A',
      held: 0,
      allowed: 1,
    });
    expect(distributionBreach(groundOf(exact, 'BBBCC', 'BBBCC'))).toBeUndefined();
  });

  it('let nothing pass down where places are lost', () => {
    const lost = groundOf({ unused: 'lost' }, 'BBCCC', 'BBCCC');
    expect(distributionBreach(lost, to([2, 'B']))).toMatchObject({ grade: 'B', held: 3, allowed: 2 });
    const passing = groundOf({}, 'BBCCC', 'BBCCC');
    expect(distributionBreach(passing, to([2, 'B']))).toBeUndefined();
  });

  it('do not count those who take no place', () => {
    const ground = groundOf();
    const units = ground.units.map((unit, at) => ({ ...unit, isCounted: at !== 1 }));
    expect(distributionBreach({ ...ground, units }, to([1, 'A']))).toBeUndefined();
  });

  it('keep as many as a tie gave where a tie gave too many', () => {
    const tied = groundOf({}, 'AABCC', 'AABCC');
    expect(distributionBreach(tied)).toBeUndefined();
    expect(distributionBreach(tied, to([2, 'A']))).toMatchObject({ held: 3, allowed: 2 });
  });

  it('are free where the scheme has no shares', () => {
    expect(distributionBreach(groundOf({ distribution: 'none' }), to([3, 'A'], [4, 'A']))).toBeUndefined();
  });
});
