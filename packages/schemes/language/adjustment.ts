import { z } from 'zod';
import { decimal, key, keyed, path, text, titled, yesNo } from './scalars.ts';

/**
 * One circumstance that adds or takes points. Fixed `points` each time (entered: how often), or `upTo` so many
 * (entered: the points); `further` adds points for each further whole amount beyond the first.
 */
const circumstance = z.strictObject({
  ...titled,
  points: decimal.exactOptional(),
  upTo: decimal.exactOptional(),
  /** Points for each whole `amount` beyond the target, such as 0.1 for each further 1000 万元 (entered: the amount beyond). */
  further: z.strictObject({ amount: decimal, points: decimal, unit: text.exactOptional() }).exactOptional(),
  /** At most so many points by this circumstance. */
  atMost: decimal.exactOptional(),
  /**
   * A name shared by circumstances of one document: of these, the document counts once, at its highest. Entries
   * carry the document as their label.
   */
  family: key.exactOptional(),
  /** Changes this indicator, within its bounds, instead of the total. */
  indicator: path.exactOptional(),
  /** Which part of the negative list it stands in. */
  aspect: key.exactOptional(),
  /** A fact that it also sets, such as one that gives a grade outright. */
  sets: key.exactOptional(),
  evidence: text.exactOptional(),
});

const side = z.strictObject({
  ...titled,
  zh: text.exactOptional(),
  /** No more than this in all; the rest is lost, or carried to the next period where `excess` says so. */
  cap: decimal.exactOptional(),
  excess: z.enum(['lost', 'carried']).exactOptional(),
  families: keyed(z.strictObject({ ...titled, cap: decimal.exactOptional() })).exactOptional(),
  circumstances: keyed(circumstance),
});

/** Bonuses and deductions (加减分). Deductions are written as positive points and taken away. */
export const adjustments = z.strictObject({
  /** Publicised so many days before it counts. */
  publicityDays: z
    .string()
    .regex(/^\d{1,3}$/u)
    .exactOptional(),
  /** Only formal documents count as a ground. */
  formalDocumentsOnly: yesNo.exactOptional(),
  /** What comes after the cut-off counts in the next period. */
  lateCounts: z.enum(['next-period', 'never']).exactOptional(),
  /** Headings of the negative list. */
  aspects: keyed(z.strictObject({ ...titled })).exactOptional(),
  bonus: side.exactOptional(),
  deduction: side.exactOptional(),
});

/** Bonuses and deductions of a scheme. */
export type Adjustments = z.output<typeof adjustments>;

/** One circumstance that adds or takes points. */
export type Circumstance = z.output<typeof circumstance> & { readonly key: string };
