import { parseDecimal, toDecimalText } from '@kaoping/scoring-engine';
import { z } from 'zod';

/** One number has one text, so that `40` and `40.0` make the same scheme: no needless zeros, no `-0`. */
const plainly = (text: string): string => toDecimalText(parseDecimal(text));

/** A plain decimal such as `40` or `0.5`: up to 15 digits and 9 decimal places. It is read without needless zeros. */
export const decimal = z
  .string()
  .regex(/^-?\d{1,15}(?:\.\d{1,9})?$/u)
  .meta({ id: 'decimal' })
  .transform(plainly);

/** A share in per cent, such as `0.2%` or `15%`; `0.20%` is read as `0.2%`. */
export const percent = z
  .string()
  .regex(/^\d{1,5}(?:\.\d{1,9})?%$/u)
  .meta({ id: 'percent' })
  .transform((text) => `${plainly(text.slice(0, -1))}%`);

/** A whole number from 0. */
export const count = z
  .string()
  .regex(/^\d{1,6}$/u)
  .meta({ id: 'count' })
  .transform((digits) => parseInt(digits, 10));

/** Yes or no: `true` or `false`. */
export const yesNo = z.boolean();

/**
 * A name by which formulas refer to something: a letter of any script, then letters and digits. It never changes
 * once the scheme is in use, while titles may.
 */
export const key = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N}]{0,59}$/u)
  .meta({ id: 'key' });

/** A dotted path of keys, such as `party.discipline`. */
export const path = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N}]{0,59}(?:\.\p{L}[\p{L}\p{N}]{0,59}){0,7}$/u)
  .meta({ id: 'path' });

/** An identifier of a scheme, such as `dinghai-departments-2018`. */
export const schemeId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(80)
  .meta({ id: 'schemeId' });

/** Text for people; never empty. */
export const text = z.string().min(1).max(2000);

/** The clauses that a rule comes from, such as `001-12`; several where it rests on several. */
const clause = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

/** A formula or a condition, parsed into a closed tree when the scheme is checked. */
export const formula = z.string().min(1).max(1000).meta({ id: 'formula' });

/** What people call something: Chinese always, English where it was translated, and where the rule comes from. */
export const titled = {
  zh: text,
  en: text.exactOptional(),
  note: text.exactOptional(),
  clause: clause.exactOptional(),
};

/** A map in the file, in its order, as a list of its values with their keys. */
export const keyed = <Value extends object>(
  value: z.ZodType<Value>,
): z.ZodType<(Value & { readonly key: string })[]> =>
  z
    .record(key, value)
    .transform((map) => Object.entries(map).map(([name, item]) => ({ ...item, key: name })));
