import { z } from 'zod';

/** An id, never empty. */
export const id = z.string().min(1).max(200);

/** A text that people wrote. */
export const text = z.string().min(1).max(4_000);

/** A calendar day, such as 2017-05-03. */
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/u);

/** An ISO instant in UTC with milliseconds. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);

/** An exact decimal as text. */
export const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/u);

/** SHA-256 in lower-case hexadecimal. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** A title in both languages. */
export const title = z.strictObject({ zh: text, en: text });

/** A period of assessment, such as month 2017-04. */
export const period = z.strictObject({
  kind: z.enum(['month', 'quarter', 'half-year', 'year', 'term']),
  label: z.string().min(4).max(40),
});

/** What was entered for one input of the scheme's plan. */
export const entry = z.strictObject({
  /** Stays the same for as long as the entry stands; a correction names it as replaced. */
  entryId: id,
  organisationId: id,
  /** Name of the plan's input, such as `performance.peers@peers` or `bonus/innovation`. */
  input: id,
  /** Tells several entries for one input apart: the rater's seat, the document, the day. */
  label: z.string().min(1).max(300).exactOptional(),
  /** A decimal, the key of a level, or `yes` or `no`, as the input asks. */
  value: z.string().min(1).max(60),
  reason: text.exactOptional(),
});
