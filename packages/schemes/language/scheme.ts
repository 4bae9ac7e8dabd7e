import { z } from 'zod';
import { adjustments } from './adjustment.ts';
import { indicators } from './indicator.ts';
import { ceremony, consequences, facts, failRules, grades, result, vetoes } from './outcome.ts';
import { raters } from './rater.ts';
import { count, decimal, keyed, percent, schemeId, text, titled } from './scalars.ts';
import { figures, steps } from './step.ts';

/** Where the figures come from: clauses such as `001-12` refer to this. */
const source = z.strictObject({ zh: text, en: text.exactOptional(), clauses: text.exactOptional() });

const dutyReport = z.strictObject({
  who: z.array(z.enum(['organisation', 'secretary', 'deputy-secretary', 'member', 'department'])).min(1),
  sections: keyed(z.strictObject({ ...titled })),
  directions: z.array(z.enum(['upward', 'level', 'downward'])).min(1),
  how: z.strictObject({ ...titled }),
});

/** How the result of an organisation is linked to its five kinds of posts (000-44). */
const posts = keyed(z.strictObject({ ...titled, linked: percent }));

/**
 * What a headquarters leaves to subsidiaries: a path in the file (`indicators.local.fullMark`; `*` stands for any
 * one key), with bounds where it is a number. Everything else is locked.
 */
const openPart = z.strictObject({
  part: z.string().min(1).max(200),
  from: z.union([percent, decimal]).exactOptional(),
  to: z.union([percent, decimal]).exactOptional(),
  /** Whether keys may be added or taken away at this path, or only values changed. */
  may: z.enum(['change', 'add', 'add-and-remove']).exactOptional(),
});

/** Requirements of a document on the weights, checked with the scheme. */
const requirements = z.strictObject({
  /** Share of quantitative indicators in the total full mark or weight, such as `70%` (000-16). */
  quantitative: percent.exactOptional(),
  /** Share that masses must have at least (000-33). */
  massesAtLeast: percent.exactOptional(),
  /** Range of special tasks (000-40). */
  special: z.strictObject({ from: percent, to: percent }).exactOptional(),
  indicatorsAtMost: count.exactOptional(),
});

/** A whole scheme (考核方案). */
export const scheme = z.strictObject({
  scheme: schemeId,
  version: count,
  title: z.strictObject({ zh: text, en: text.exactOptional() }),
  period: z.enum(['month', 'quarter', 'half-year', 'year', 'term']),
  source,
  subjects: z
    .array(z.enum(['organisation', 'post', 'member']))
    .min(1)
    .exactOptional(),
  peerGroups: keyed(z.strictObject({ ...titled, size: count.exactOptional() })),
  dutyReport: dutyReport.exactOptional(),
  posts: posts.exactOptional(),
  raters: raters.exactOptional(),
  requirements: requirements.exactOptional(),
  indicators,
  figures: figures.exactOptional(),
  adjustments: adjustments.exactOptional(),
  calculate: steps,
  result,
  vetoes: vetoes.exactOptional(),
  facts: facts.exactOptional(),
  failRules: failRules.exactOptional(),
  grades: grades.exactOptional(),
  pay: steps.exactOptional(),
  consequences: consequences.exactOptional(),
  ceremony: ceremony.exactOptional(),
  open: z.array(openPart).exactOptional(),
});

/** A scheme that has been read: maps are lists in the order of the file, numbers are decimal texts. */
export type Scheme = z.output<typeof scheme>;

/** A subsidiary's scheme: another one, by id, version and digest, and the parts that it changes. */
export const derivedScheme = z.strictObject({
  scheme: schemeId,
  version: count,
  title: z.strictObject({ zh: text, en: text.exactOptional() }).exactOptional(),
  extends: z.strictObject({
    scheme: schemeId,
    version: count,
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .exactOptional(),
  }),
  /** Parts of the same shape as the scheme's, laid over it key by key. */
  changes: z.record(z.string(), z.unknown()),
  /** Paths taken away. */
  removes: z.array(z.string()).exactOptional(),
});

/** A subsidiary's scheme as it was read, not yet laid over the one it is derived from. */
export type DerivedScheme = z.output<typeof derivedScheme>;
