import type { PeriodKind, UnitResult as PublicResult } from '../../generated/graphql.ts';
import type { UnitResult } from './unit-result.ts';

/** A result in the shape of the public schema. */
export const publicResult = ({ period, grade, ...result }: UnitResult): PublicResult => ({
  ...result,
  period: { kind: period.kind.toUpperCase().replace('-', '_') as PeriodKind, label: period.label },
  grade: grade ?? null,
});
