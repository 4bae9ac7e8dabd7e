import type { Plan, PlanStanding } from '@kaoping/scoring-engine';
import type { CalibrationPay, UncalibratedStanding } from '../../generated/graphql.ts';
import type { UncalibratedRow } from './uncalibrated-ranking.ts';

const payOf = (plan: Plan, { pay }: PlanStanding): CalibrationPay[] =>
  plan.quantities.flatMap(({ name, title }) => {
    const value = Object.hasOwn(pay, name) ? pay[name] : undefined;
    return value === undefined ? [] : [{ quantity: name, title, value }];
  });

/** A row in the shape of the public schema. */
export const publicUncalibrated = (
  plan: Plan,
  { name, uncalibrated, standing, calibrationId }: UncalibratedRow,
): UncalibratedStanding => ({
  organisationId: uncalibrated.organisation,
  name,
  rank: uncalibrated.rank,
  score: uncalibrated.score,
  uncalibratedGrade: uncalibrated.grade ?? null,
  uncalibratedPay: payOf(plan, uncalibrated),
  grade: standing.grade ?? null,
  pay: payOf(plan, standing),
  calibrationId: calibrationId ?? null,
});
