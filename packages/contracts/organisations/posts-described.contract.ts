import { z } from 'zod';
import { day, id, text } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

const post = z.strictObject({
  postId: id,
  organisationId: id,
  kind: id,
  title: text,
  from: day,
  /** The last day of the term, where it has one. */
  until: day.exactOptional(),
  leftOn: day.exactOptional(),
});

/** A person with all posts ever held; a later telling replaces an earlier one. */
export const postsDescribed = {
  name: 'posts-described',
  version: 1,
  producer: 'organisations',
  summary: { en: 'A person took or left a post.', zh: '人员任职或离任。' },
  data: z.strictObject({ personId: id, name: text, posts: z.array(post).max(500) }),
} as const satisfies Contract;
