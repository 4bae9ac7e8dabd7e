import type { PlanQuantity, QuantityType } from '../plan/plan.ts';

/** Ranks follow from numbers, flags and levels from entries: whoever would change these changes the others. */
const OVERRIDABLE: ReadonlySet<QuantityType> = new Set([
  'grade',
  'points',
  'rate',
  'coefficient',
  'money',
  'count',
]);

/** Whether people may agree on another value of a quantity than the plan's. */
export const isOverridable = ({ type }: PlanQuantity): boolean => OVERRIDABLE.has(type);
