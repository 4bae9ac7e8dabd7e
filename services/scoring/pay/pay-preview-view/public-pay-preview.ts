import type { PayPreview as PublicPreview, StaffGradeCheck } from '../../generated/graphql.ts';
import { LISTED_MAX, publicLine, publicPeriod, publicResult, publicTotals } from '../public-pay.ts';
import type { GradeCheck } from '../result/staff-grades.ts';
import type { PayPreview } from './pay-preview.ts';

/** A preview in the shape of the public schema. */
export const publicPayPreview = ({
  terms,
  results,
  totals,
  lines,
  gradeChecks,
}: PayPreview): PublicPreview => ({
  period: publicPeriod(terms.period),
  factor: terms.factor ?? null,
  reward: terms.reward ?? null,
  results: results.map((result) =>
    publicResult({
      ...result,
      presentStatus: result.status,
      ...(result.revision !== undefined && { presentRevision: result.revision }),
    }),
  ),
  ...publicTotals(totals),
  lines: lines.slice(0, LISTED_MAX).map(publicLine),
  gradeChecks: gradeChecks.slice(0, LISTED_MAX).map(publicCheck),
});

const publicCheck = ({ ancestorIds: _, counts, ...check }: GradeCheck): StaffGradeCheck => ({
  ...check,
  unitGrade: check.unitGrade ?? null,
  counts: counts.map(({ grade, allowed, entered }) => ({ grade, allowed: allowed ?? null, entered })),
});
