import { z } from 'zod';
import { count, decimal, formula, key, keyed, percent, text, titled, yesNo } from './scalars.ts';

const points = z.array(z.strictObject({ at: decimal, points: decimal })).min(1);

const level = z.strictObject({ ...titled, points: decimal });

/** Rules by which a ballot counts at all. */
const validity = z.strictObject({
  /** Held only if more than this share of those due attended, such as `50%`. */
  quorum: percent.exactOptional(),
  /** Fewer returned votes give no result, so that nobody can be told from it. */
  minimumReturns: count.exactOptional(),
  /** Void if more votes come back than were handed out. */
  voidIfMoreThanIssued: yesNo.exactOptional(),
});

/**
 * The closed set of ways in which points come about. All give points from 0 to the indicator's full mark, unless
 * the method says so.
 *
 * - `direct`: the entered points, `min` to `max`; 0 to the full mark where these are left out.
 * - `imported`: the same, from another system's figure.
 * - `deduct`: the full mark less everything entered, not below 0. With `each` the entries count how often, and each
 *   time takes so much. With nothing entered it is missing, for nobody knows whether anybody looked; enter 0 for no
 *   fault, or say `ifNone: full` where faults are recorded day by day and none means none.
 * - `accumulate`: the sum of everything entered (`min` to `max` each), between 0 and the full mark; missing with
 *   nothing entered.
 * - `children`: the mean of sampled children, each 0 to the full mark.
 * - `ratio`: entered ÷ target × full mark, `cap` at most (100 % where left out). The target is `target`, or entered
 *   for each organisation where left out; `allowance` is the shortfall that still counts as met (002-11);
 *   `difficulty` multiplies the target by an entered factor, 1 where nothing is entered (002-10).
 * - `ratioToBest`: entered ÷ the best that was entered in the peer group × full mark.
 * - `steps`: the points of the last step that is reached, `below` under the first.
 * - `line`: linear between the points, level beyond the ends.
 * - `levels`: fixed points by qualitative level; the best level first. Where `of` is `full-mark` the points are a
 *   share of 100 of the full mark.
 * - `ballot`: Σ votes × points ÷ valid votes, scaled from 100 to the full mark.
 * - `share`: (votes for the named levels) ÷ valid votes × full mark.
 * - `borda`: Σ votes for a place × the place's points; ranked in the peer group; the rank gives `byRank`.
 * - `rankPoints`: the rank in the peer group of an entered figure (or of `of`) gives `byRank`. As with `borda`, one
 *   missing figure blocks the whole group, since every place would be wrong; the exempt take no place.
 * - `carried`: problems of last period that are solved ÷ raised × full mark (000-35); none raised counts as solved
 *   (`ifNone: full`) or is exempt.
 * - `formula`: a formula over entered figures and other quantities, between 0 and the full mark.
 */
export const method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('direct'), min: decimal.exactOptional(), max: decimal.exactOptional() }),
  z.strictObject({
    kind: z.literal('imported'),
    from: text.exactOptional(),
    min: decimal.exactOptional(),
    max: decimal.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('deduct'),
    each: decimal.exactOptional(),
    ifNone: z.enum(['full', 'block']).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('accumulate'),
    min: decimal.exactOptional(),
    max: decimal.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('children'), sample: count }),
  z.strictObject({
    kind: z.literal('ratio'),
    target: decimal.exactOptional(),
    cap: percent.exactOptional(),
    allowance: percent.exactOptional(),
    difficulty: yesNo.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('ratioToBest') }),
  z.strictObject({ kind: z.literal('steps'), steps: points, below: decimal }),
  z.strictObject({ kind: z.literal('line'), points: points.min(2) }),
  z.strictObject({
    kind: z.literal('levels'),
    levels: keyed(level),
    of: z.enum(['points', 'full-mark']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('ballot'), levels: keyed(level), validity: validity.exactOptional() }),
  z.strictObject({
    kind: z.literal('share'),
    levels: keyed(z.strictObject({ ...titled })),
    good: z.array(key).min(1),
    validity: validity.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('borda'),
    places: z.array(decimal).min(2),
    byRank: z.array(decimal).min(1),
    otherwise: decimal,
    validity: validity.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('rankPoints'),
    of: formula.exactOptional(),
    lowestFirst: yesNo.exactOptional(),
    byRank: z.array(decimal).min(1),
    otherwise: decimal,
  }),
  z.strictObject({ kind: z.literal('carried'), ifNone: z.enum(['full', 'exempt']).exactOptional() }),
  z.strictObject({ kind: z.literal('formula'), is: formula }),
]);

/** Methods that need nothing but their name may be written as it: `method: direct`. */
export const PLAIN_METHODS = [
  'direct',
  'imported',
  'deduct',
  'accumulate',
  'ratio',
  'ratioToBest',
  'carried',
] as const;

/** One method with its settings. */
export type Method = z.output<typeof method>;
