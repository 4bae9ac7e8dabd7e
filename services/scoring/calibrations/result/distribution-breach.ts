import type { Sentence } from '@kaoping/event-sourcing';
import type { CalibrationGround } from './calibration-ground.ts';

/** One grade that too many, or too few, would have. */
export interface DistributionBreach {
  readonly grade: string;
  readonly title: Sentence;
  /** How many would have it; with places that pass down, it or a better one. */
  readonly held: number;
  /** The nearest number that would be right, counted in the same way. */
  readonly allowed: number;
  /** Whether the number counts better grades too, since places that nobody took pass down. */
  readonly isWithBetter: boolean;
}

/** Numbers of those who hold each grade, the best first. */
const tally = (
  ground: CalibrationGround,
  gradeOf: (unit: CalibrationGround['units'][number]) => string,
): readonly number[] => {
  const counts = new Map<string, number>();
  for (const unit of ground.units) {
    if (!unit.isCounted) continue;
    const grade = gradeOf(unit);
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return ground.grades.map(({ key }) => counts.get(key) ?? 0);
};

const runningSum = (numbers: readonly number[]): readonly number[] => {
  let sum = 0;
  return numbers.map((number) => (sum += number));
};

/** Places of each grade; once one has no bound, neither has anything below it. */
const bounds = (ground: CalibrationGround): readonly number[] => {
  const own = ground.grades.map(({ places }) => places ?? Infinity);
  return ground.unused === 'pass-down' ? runningSum(own) : own;
};

/** What one grade may come to: its places, or what the scheme itself made of them by thresholds and ties. */
const allowedFor = (
  ground: CalibrationGround,
  held: number,
  { places, computed }: { readonly places: number; readonly computed: number },
): number => {
  const most = Math.max(places, computed);
  if (held > most) return most;
  const least = ground.distribution === 'exact' ? Math.min(places, computed) : 0;
  return Math.max(held, least);
};

/**
 * Whether grades keep to the shares of the scheme: no grade has more than its places, and where shares are to be met
 * exactly none has fewer. Where thresholds or ties made the scheme's own result differ from its places, what lies
 * between the two is right as well. The last grade takes everyone.
 *
 * @param changed Grades that are to be others than those that stand, by organisation.
 * @returns The first breach from the best grade on; undefined where there is none.
 */
export const distributionBreach = (
  ground: CalibrationGround,
  changed: ReadonlyMap<string, string> = new Map(),
): DistributionBreach | undefined => {
  if (ground.distribution === 'none') return undefined;
  const isWithBetter = ground.unused === 'pass-down';
  const count = (numbers: readonly number[]) => (isWithBetter ? runningSum(numbers) : numbers);
  const held = count(tally(ground, ({ organisationId, grade }) => changed.get(organisationId) ?? grade));
  const computed = count(tally(ground, (unit) => unit.computed));
  const places = bounds(ground);
  const breaches = ground.grades.slice(0, -1).flatMap(({ key, title }, at): readonly DistributionBreach[] => {
    const own = held[at] ?? 0;
    const allowed = allowedFor(ground, own, { places: places[at] ?? Infinity, computed: computed[at] ?? 0 });
    return allowed === own
      ? []
      : [{ grade: key, title, held: own, allowed, isWithBetter: isWithBetter && at > 0 }];
  });
  return breaches[0];
};
