import type { CalibrationGround, GradedUnit } from '../result/calibration-ground.ts';
import { distributionBreach } from '../result/distribution-breach.ts';
import type { WantedGradeChange } from './calibration.commands.ts';
import {
  CalibratedGradeChanged,
  CalibrationAboveLimit,
  CalibrationBreaksDistribution,
  CalibrationEmpty,
  CalibrationInCancelledCycle,
  CalibrationOfUngraded,
  CalibrationRepeatsUnit,
  CalibrationTooLarge,
  CalibrationToUnknownGrade,
  CalibrationWithoutChange,
  CalibrationWithoutGrades,
} from './calibration-change.errors.ts';

/** Units in one calibration: as many as a page of a list shows, so that whoever approves it has seen them all. */
const CHANGES_MAX = 500;

const requireList = (changes: readonly WantedGradeChange[]): void => {
  if (changes.length === 0) throw new CalibrationEmpty();
  if (changes.length > CHANGES_MAX) throw new CalibrationTooLarge(changes.length, CHANGES_MAX);
  const ids = changes.map(({ organisationId }) => organisationId);
  const again = ids.find((id, at) => ids.indexOf(id) !== at);
  if (again !== undefined) throw new CalibrationRepeatsUnit(again);
};

const requireUnit = (ground: CalibrationGround, organisationId: string): GradedUnit => {
  const unit = ground.units.find((each) => each.organisationId === organisationId);
  if (unit === undefined) throw new CalibrationOfUngraded(organisationId);
  return unit;
};

const requireOther = (unit: GradedUnit, { from, to }: WantedGradeChange): void => {
  if (from !== unit.grade) throw new CalibratedGradeChanged(unit.name, { from, present: unit.grade });
  if (to === from) throw new CalibrationWithoutChange(unit.name, to);
};

const requireAllowed = (ground: CalibrationGround, unit: GradedUnit, to: string): void => {
  const keys = ground.grades.map(({ key }) => key);
  if (!keys.includes(to)) throw new CalibrationToUnknownGrade(unit.name, to, keys);
  const best = ground.grades.find(({ key }) => key === unit.best);
  if (best !== undefined && keys.indexOf(to) < keys.indexOf(best.key)) {
    throw new CalibrationAboveLimit(unit.name, best.title);
  }
};

const requireDistribution = (ground: CalibrationGround, changes: readonly WantedGradeChange[]): void => {
  const breach = distributionBreach(
    ground,
    new Map(changes.map(({ organisationId, to }) => [organisationId, to])),
  );
  if (breach !== undefined) throw new CalibrationBreaksDistribution(breach);
};

/** What changes are held against: the grades as they stand, and whether the shares need be met. */
interface ChangesSite {
  readonly ground: CalibrationGround;
  readonly isExempt: boolean;
}

/**
 * Lets changes through that start from the grades that stand, stay within what vetoes and fail rules leave open, and
 * keep to the shares of the scheme unless they are exempt.
 *
 * @returns Names of the organisations, in the order of the changes, and the quantity that is changed.
 */
export const requireChanges = (
  changes: readonly WantedGradeChange[],
  { ground, isExempt }: ChangesSite,
): { readonly quantity: string; readonly names: readonly string[] } => {
  const { quantity, cancelledBecause } = ground;
  if (cancelledBecause !== undefined) throw new CalibrationInCancelledCycle(cancelledBecause);
  if (quantity === undefined) throw new CalibrationWithoutGrades();
  requireList(changes);
  const names = changes.map((change) => {
    const unit = requireUnit(ground, change.organisationId);
    requireOther(unit, change);
    requireAllowed(ground, unit, change.to);
    return unit.name;
  });
  if (!isExempt) requireDistribution(ground, changes);
  return { quantity, names };
};
