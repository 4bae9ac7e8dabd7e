import { z } from 'zod';
import { count, keyed, percent, text, titled, yesNo } from './scalars.ts';

/** How the entries of one rater group become one number. */
const combination = z.union([
  z.literal('mean'),
  z.strictObject({
    /** So many of the highest and of the lowest are dropped before the mean. */
    trim: count,
  }),
]);

/** What happens when a rater group gave nothing: block the score, leave the group out in proportion, or zero. */
export const missing = z.enum(['block', 'exempt', 'zero']);

/** A group of people who evaluate (评价主体). */
const rater = z.strictObject({
  ...titled,
  /** Its weight wherever an indicator names it without a weight of its own. */
  weight: percent.exactOptional(),
  /** Masses (群众): their weight must be at least 15 % (000-33). */
  masses: yesNo.exactOptional(),
  /** Their share in all others' is to be the larger (002-17). */
  largest: yesNo.exactOptional(),
  /** Fewer entries than this give no result, and for a ballot fewer returned votes. */
  minimumReturns: count.exactOptional(),
  /** Where the whole group gave nothing; `block` if left out. */
  missing: missing.exactOptional(),
  combine: combination.exactOptional(),
  /** Whom they may not rate: their own organisation, superiors, ... */
  mayNotRate: z
    .array(z.enum(['own-organisation', 'own-superior', 'own-relatives', 'themselves']))
    .exactOptional(),
  procedure: text.exactOptional(),
});

/** All rater groups, by key. */
export const raters = keyed(rater);

/** One rater group of a scheme. */
export type Rater = z.output<typeof raters>[number];
