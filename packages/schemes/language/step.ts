import { z } from 'zod';
import { rounding } from './indicator.ts';
import { count, decimal, formula, key, keyed, path, percent, text, titled, yesNo } from './scalars.ts';

const rankStep = z.strictObject({
  /** The step, dimension or indicator that is ranked, such as the sum of four bodies' scores. */
  of: formula,
  /** The change of the coefficient for each place, such as `0.5%`. */
  step: percent,
  middle: z.enum(['lower', 'upper', 'mean']).exactOptional(),
  progression: z.enum(['additive', 'compounding']).exactOptional(),
  /** The same place and coefficient for those who tie (`same`), or the mean of their places (`average`). */
  ties: z.enum(['same', 'average']).exactOptional(),
  /** A missing value blocks the whole group, since every place would be wrong, or leaves the organisation out. */
  missing: z.enum(['block', 'leave-out']).exactOptional(),
});

const byGrade = z.record(key, z.union([percent, decimal]));

const byRank = z.strictObject({
  /** Which rank; the result's where left out. */
  of: path.exactOptional(),
  places: z.array(z.union([percent, decimal])).min(1),
  /** For the worst rank within the scope of the rank, before `places`. */
  last: z.union([percent, decimal]).exactOptional(),
  otherwise: z.union([percent, decimal]),
});

const past = z.strictObject({
  /** A named figure of earlier results: the key of a step, or `score`. */
  figure: key,
  reduce: z.enum(['sum', 'mean', 'count', 'last']),
  /** So many periods before the present one, those of its year, or those inside it (the months of a quarter). */
  periods: z.union([count, z.enum(['same-year', 'within-present'])]),
  /** Another kind of period than the scheme's. Of terms the last so many that there are count, gaps or not. */
  kind: z.enum(['month', 'quarter', 'half-year', 'year', 'term']).exactOptional(),
  /** Every period of the window must be there. */
  complete: yesNo.exactOptional(),
  /** Only where nothing at all was found. */
  ifNone: decimal.exactOptional(),
});

/**
 * One named step of the calculation: a formula, or one of the operators. A text alone is a formula. Exactly one
 * of `is`, `rankStep`, `rate`, `rank`, `byGrade`, `byRank`, `past`, `weights` is given.
 */
const step = z.strictObject({
  ...titled,
  zh: text.exactOptional(),
  is: formula.exactOptional(),
  rankStep: rankStep.exactOptional(),
  /** A continuous coefficient: a formula in points of 100, divided by 100, kept between `least` and `most`. */
  rate: z
    .strictObject({ of: formula, least: percent.exactOptional(), most: percent.exactOptional() })
    .exactOptional(),
  rank: z
    .strictObject({
      of: formula,
      lowestFirst: yesNo.exactOptional(),
      ties: z.enum(['standard', 'dense', 'average']).exactOptional(),
      scope: key.exactOptional(),
    })
    .exactOptional(),
  byGrade: byGrade.exactOptional(),
  byRank: byRank.exactOptional(),
  past: past.exactOptional(),
  /** Terms with weights that total 100 %. */
  weights: z.record(path, percent).exactOptional(),
  type: z.enum(['points', 'rate', 'coefficient', 'money', 'count', 'flag']).exactOptional(),
  unit: text.exactOptional(),
  round: rounding.exactOptional(),
  missing: z.enum(['block', 'exempt', 'zero']).exactOptional(),
});

/** A step as written: a formula alone, or with its title and clause. */
export const steps = keyed(z.union([formula.transform((is): z.output<typeof step> => ({ is })), step]));

/** One named step of the calculation. */
export type Step = z.output<typeof steps>[number];

/** A figure that is entered for each organisation besides scores, such as a pay base. */
export const figures = keyed(
  z.strictObject({
    ...titled,
    /** `choice` is a key instead of a number, such as the unit's own grade: only of the whole group. */
    type: z.enum(['points', 'rate', 'money', 'count', 'choice']),
    unit: text.exactOptional(),
    min: decimal.exactOptional(),
    max: decimal.exactOptional(),
    ifNone: decimal.exactOptional(),
    /** The same for the whole group, such as a budget or the unit's own grade. */
    ofGroup: yesNo.exactOptional(),
  }),
);

/** A figure that is entered for each organisation besides scores. */
export type EnteredFigure = z.output<typeof figures>[number];
