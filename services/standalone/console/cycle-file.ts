import { z } from 'zod';

const decimal = z.string().regex(/^-?\d{1,15}(?:\.\d{1,9})?$/u, 'a decimal as text, e.g. "0.005"');
const key = z.string().min(1).max(100);
const text = z.strictObject({ zh: z.string(), en: z.string() });
const rounding = z.strictObject({
  places: z.int().min(0).max(9),
  mode: z.enum(['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor']),
});

const method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('direct'), min: decimal, max: decimal }),
  z.strictObject({ kind: z.literal('deduction'), fullMark: decimal }),
  z.strictObject({
    kind: z.literal('mean-of-children'),
    min: decimal,
    max: decimal,
    sampleSize: z.int().min(1),
  }),
]);

const rules = z.strictObject({
  indicators: z.array(
    z.strictObject({ key, method, weight: decimal.exactOptional(), rounding: rounding.exactOptional() }),
  ),
  subtotals: z.array(z.strictObject({ key, of: z.array(key) })).exactOptional(),
  total: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('weighted-sum'), scale: z.literal('percent') }),
    z.strictObject({ kind: z.literal('sum') }),
  ]),
  coefficient: z
    .strictObject({
      of: z.array(key),
      appliesTo: z.union([z.literal('total'), z.array(key)]),
      step: decimal,
      middle: z.enum(['lower-middle', 'mean-rank']),
      compounding: z.boolean().exactOptional(),
      ties: z.enum(['same-rank', 'average']),
    })
    .exactOptional(),
  rounding: rounding.extend({ when: z.literal('once') }),
  ties: z.enum(['standard', 'dense', 'average']),
  rankBy: z.enum(['unrounded', 'rounded']).exactOptional(),
});

/** The file that `kaoping cycle open` reads: a cycle with its scheme version and its roster. */
export const cycleFile = z.strictObject({
  cycleId: z.string(),
  title: text,
  period: z.strictObject({
    kind: z.enum(['month', 'quarter', 'half-year', 'year', 'term']),
    label: z.string(),
  }),
  scheme: z.strictObject({
    id: key,
    version: z.int().min(1),
    title: text,
    source: z.string(),
    titles: z.record(z.string(), text),
    rules,
  }),
  peerGroups: z.array(z.strictObject({ id: z.string(), title: text })),
  roster: z.array(z.strictObject({ organisationId: z.string(), name: z.string(), peerGroupId: z.string() })),
});
