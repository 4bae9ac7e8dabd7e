import type { LinkedAppraisal as PublicAppraisal, PostRatios as PublicRatios } from '../generated/graphql.ts';
import { publicResult } from '../unit-results/result/public-result.ts';
import type { PostRatios } from './decider/post-ratios.decider.ts';
import { LINKED_POSTS } from './result/default-ratios.ts';
import type { LinkedAppraisal } from './result/linked-appraisal.ts';

/** Ratios in the shape of the public schema. */
export const publicRatios = ({ ratios, schemeId, reason }: PostRatios): PublicRatios => ({
  ratios: ratios.map(({ kind, linked }) => {
    const title = LINKED_POSTS[kind] ?? { zh: kind, en: kind };
    return { kind, linked, title };
  }),
  schemeId: schemeId ?? null,
  reason: reason ?? null,
});

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
