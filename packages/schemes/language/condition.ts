import { z } from 'zod';
import { count, decimal, formula, key, percent, yesNo } from './scalars.ts';

/**
 * When something applies. All parts of one condition must hold. With `running` the whole must have held so many
 * periods in a row, the present one included, by calendar and of the same kind; with `times` and `within` so many
 * times in the last so many periods. Only rank, grade, facts and score can be asked of the past.
 */
export interface Condition {
  /** A formula that is yes or no, such as `final < 60% × highest(final)`. */
  readonly is?: string;
  readonly rank?: 'last' | 'first' | { readonly bottom: string } | { readonly top: number };
  readonly grade?: string | readonly string[];
  /** With `grade`: that grade or any better (or worse) one. */
  readonly orBetter?: boolean;
  readonly orWorse?: boolean;
  /** Vetoes and facts, any of which is enough. */
  readonly fact?: string | readonly string[];
  readonly score?: { readonly below?: string; readonly atLeast?: string };
  readonly running?: number;
  readonly times?: number;
  readonly within?: number;
  readonly any?: readonly Condition[];
  readonly all?: readonly Condition[];
  readonly not?: Condition;
}

const keys = z.union([key, z.array(key).min(1)]);

/** A condition as it stands in the file; a text alone is a formula. */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      formula.transform((is): Condition => ({ is })),
      z.strictObject({
        is: formula.exactOptional(),
        rank: z
          .union([
            z.enum(['last', 'first']),
            z.strictObject({ bottom: z.union([z.string().regex(/^\d{1,4}$/u), percent]) }),
            z.strictObject({ top: count }),
          ])
          .exactOptional(),
        grade: keys.exactOptional(),
        orBetter: yesNo.exactOptional(),
        orWorse: yesNo.exactOptional(),
        fact: keys.exactOptional(),
        score: z
          .strictObject({ below: decimal.exactOptional(), atLeast: decimal.exactOptional() })
          .exactOptional(),
        running: count.exactOptional(),
        times: count.exactOptional(),
        within: count.exactOptional(),
        any: z.array(condition).min(1).exactOptional(),
        all: z.array(condition).min(1).exactOptional(),
        not: condition.exactOptional(),
      }),
    ]),
  )
  .meta({ id: 'condition' });
