import { z } from 'zod';
import { condition } from './condition.ts';
import { rounding } from './indicator.ts';
import { count, decimal, key, keyed, percent, text, titled, yesNo } from './scalars.ts';

/** Which step is the score, how it is rounded and ranked. */
export const result = z.strictObject({
  score: key,
  /** Once, at the end. */
  round: rounding.exactOptional(),
  /** Grade and rank follow the unrounded score unless this says otherwise; `score` in formulas is the one ranked by. */
  rankBy: z.enum(['unrounded', 'rounded']).exactOptional(),
  ties: z.enum(['standard', 'dense', 'average']).exactOptional(),
  /** The step that is the coefficient, so that ranks before and after can be told. */
  coefficient: key.exactOptional(),
  /** Wider sets in which organisations are ranked too, such as company and bureau (002-16). */
  scopes: keyed(z.strictObject({ ...titled })).exactOptional(),
});

/** What a veto or fail rule does. */
const effects = z.strictObject({
  /** Not eligible for these honours. */
  barsFrom: z.array(z.enum(['awards', 'collective-awards', 'promotion', 'annual-excellent'])).exactOptional(),
  /** No better grade than this. */
  gradeAtMost: key.exactOptional(),
  /** This grade outright. */
  grade: key.exactOptional(),
});

/** Circumstances that are entered as yes or no: vetoes (一票否决) and other facts that conditions name. */
export const vetoes = keyed(z.strictObject({ ...titled, ...effects.shape }));

/** Facts that conditions name, without an effect of their own. */
export const facts = keyed(z.strictObject({ ...titled }));

/** Rules that take away a grade without touching the score. Each is a trigger of its own unless joined by `all`. */
export const failRules = keyed(z.strictObject({ ...titled, when: condition, ...effects.shape }));

const grade = z.strictObject({
  grade: key,
  ...titled,
  /** Least score, inclusive. */
  from: decimal.exactOptional(),
  /** Share of the group. */
  share: percent.exactOptional(),
  /** Shares by the value of a group figure, such as the unit's own grade (001-32). */
  shares: z.record(key, percent).exactOptional(),
  places: count.exactOptional(),
  /** Conditions without which nobody gets it. */
  needs: z.array(condition).exactOptional(),
  /** Conditions that give it outright, if no veto or fail rule forbids it. */
  givenBy: z.array(condition).exactOptional(),
});

/**
 * Grades, the best first, and how they are distributed. In order of rank each organisation gets the best grade whose
 * threshold it reaches, whose `needs` hold, that vetoes and fail rules allow, and that has a place left; the last
 * grade takes everyone. Who is given a grade outright takes no place. A condition that is unknown, since something is
 * missing, leaves the organisation without a grade.
 */
export const grades = z.strictObject({
  /** Which step thresholds are measured on; the score where left out. */
  by: key.exactOptional(),
  list: z.array(grade).min(2).max(12),
  distribution: z
    .strictObject({
      /** Shares are met exactly (largest remainder), or never exceeded. */
      kind: z.enum(['exact', 'at-most']),
      /** A group figure whose value picks the shares, such as the unit's own grade. */
      sharesBy: key.exactOptional(),
      /** Places that nobody took go to the next grade (`pass-down` if left out), or to none. */
      unused: z.enum(['pass-down', 'lost']).exactOptional(),
      /**
       * Those who tie in rank over the border of a grade all get the lower one (if left out) or the better one; places
       * that the better grade gives too many are taken from the next.
       */
      ties: z.enum(['lower', 'better']).exactOptional(),
      /** Groups of so many at most are graded by thresholds alone, or like all others. */
      smallGroup: z.strictObject({ upTo: count, rule: z.enum(['thresholds', 'round']) }).exactOptional(),
      /** Whether single organisations may be exempt, each with its reason. */
      exemptions: yesNo.exactOptional(),
      clause: text.exactOptional(),
    })
    .exactOptional(),
});

/** One consequence (结果运用): a trigger over this result and the history, and what it proposes. */
const consequence = z.strictObject({
  ...titled,
  when: condition,
  does: z.enum([
    'commendation',
    'reward',
    'priority',
    'award-bar',
    'promotion-bar',
    'interview',
    'admonition-talk',
    'self-criticism',
    'warning',
    'removal-proposal',
    'dismissal-proposal',
    'public-notice',
    'inspection',
    'rectification',
    'notice',
    'bonus-next-period',
  ]),
  /** Whom it meets. */
  whom: z
    .array(z.enum(['organisation', 'secretary', 'head', 'leading-body', 'responsible', 'member']))
    .min(1),
  /** Hard ones are proposals that a person confirms with a reason; soft ones are notices. */
  severity: z.enum(['soft', 'hard']),
  confirmedBy: z.enum(['officer', 'leader', 'committee']).exactOptional(),
  bars: z.array(z.enum(['awards', 'collective-awards', 'promotion', 'annual-excellent'])).exactOptional(),
  lasts: z
    .strictObject({
      months: count.exactOptional(),
      years: count.exactOptional(),
      periods: count.exactOptional(),
    })
    .exactOptional(),
  points: decimal.exactOptional(),
});

/** All consequences, by key. */
export const consequences = keyed(consequence);

/** Stages, consultation and approval. */
export const ceremony = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        stage: z.enum(['targets', 'report', 'review', 'assess', 'publicity', 'appeal', 'apply']),
        days: count.exactOptional(),
        zh: text.exactOptional(),
        en: text.exactOptional(),
        clause: text.exactOptional(),
      }),
    )
    .exactOptional(),
  consultation: z
    .array(z.strictObject({ zh: text, en: text.exactOptional(), clause: text.exactOptional() }))
    .exactOptional(),
  approval: z.enum(['one', 'two']).exactOptional(),
  late: z.enum(['refused', 'with-reason']).exactOptional(),
});

/** Vetoes of a scheme. */
export type Veto = z.output<typeof vetoes>[number];
/** A rule that takes away a grade. */
export type FailRule = z.output<typeof failRules>[number];
/** Grades of a scheme. */
export type Grades = z.output<typeof grades>;
/** One consequence of a scheme. */
export type Consequence = z.output<typeof consequences>[number];
