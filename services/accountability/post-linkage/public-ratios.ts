import type { PostRatios as PublicRatios } from '../generated/graphql.ts';
import type { PostRatios } from './decider/post-ratios.decider.ts';
import { LINKED_POSTS } from './result/default-ratios.ts';

/** Ratios in the shape of the public schema. */
export const publicRatios = ({ ratios, schemeId, reason }: PostRatios): PublicRatios => ({
  ratios: ratios.map(({ kind, linked }) => {
    const title = LINKED_POSTS[kind] ?? { zh: kind, en: kind };
    return { kind, linked, title };
  }),
  schemeId: schemeId ?? null,
  reason: reason ?? null,
});
