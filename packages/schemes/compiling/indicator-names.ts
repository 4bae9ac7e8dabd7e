import type { Circumstance } from '../language/adjustment.ts';
import type { Indicator } from '../language/indicator.ts';
import type { Scheme } from '../language/scheme.ts';

/** Bonuses or deductions. */
export type Side = 'bonus' | 'deduction';

/** Both sides of the adjustments, the adding one first. */
export const SIDES: readonly Side[] = ['bonus', 'deduction'];

/** The flag by which an indicator or dimension is exempt for an organisation; nothing where it never is. */
export const exemptName = (name: string, { missing, method }: Indicator): string | undefined => {
  const isExemptIfNone = method?.kind === 'carried' && method.ifNone === 'exempt';
  return missing === 'exempt' || isExemptIfNone ? `${name}@exempt` : undefined;
};

/** The circumstances of one side that change one indicator instead of the total. */
export const tiedCircumstances = (scheme: Scheme, side: Side, indicator: string): readonly Circumstance[] =>
  scheme.adjustments?.[side]?.circumstances.filter((each) => each.indicator === indicator) ?? [];
