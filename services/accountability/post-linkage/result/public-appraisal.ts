import type { LinkedAppraisal as PublicAppraisal } from '../../generated/graphql.ts';
import { publicResult } from '../../unit-results/result/public-result.ts';
import type { LinkedAppraisal } from './linked-appraisal.ts';

/** A linked result in the shape of the public schema. */
export const publicAppraisal = (
  { post, appraisal, unitResult, missing, ...figures }: LinkedAppraisal,
  of: { readonly personId: string; readonly year: string },
): PublicAppraisal => ({
  ...of,
  ...figures,
  missing,
  ...(post && { postKind: post.kind, postTitle: post.title }),
  ...(appraisal && { appraisal: appraisal.score, source: appraisal.source }),
  ...(unitResult && { unitResult: publicResult(unitResult) }),
});
