import type { Scheme } from '@kaoping/schemes';

/** A dimension or an indicator. */
export type Indicator = Scheme['indicators'][number];
/** How its points come about. */
export type Method = NonNullable<Indicator['method']>;
/** A group of people who rate. */
export type Rater = NonNullable<Scheme['raters']>[number];
/** Bonuses, or deductions. */
export type Side = NonNullable<NonNullable<Scheme['adjustments']>['bonus']>;
/** What adds or takes points. */
export type Circumstance = Side['circumstances'][number];
/** One step of the calculation. */
export type Step = Scheme['calculate'][number];
/** Grades and their distribution. */
export type Grades = NonNullable<Scheme['grades']>;
/** When something applies. */
export type Condition = NonNullable<Scheme['consequences']>[number]['when'];

/** Whether something that may be left out was given. */
export const isGiven = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** Whether a step is a coefficient: a step by place, a rate, or the one that the result names. */
export const isCoefficient = ({ result }: Scheme, { key, rankStep, rate, type }: Step): boolean =>
  result.coefficient !== undefined &&
  (key === result.coefficient || rankStep !== undefined || rate !== undefined || type === 'coefficient');
