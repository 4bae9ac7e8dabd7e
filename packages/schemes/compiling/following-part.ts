import type { Sentence } from '@kaoping/scoring-engine';
import { conditionText } from '../explaining/condition-text.ts';
import type { Consequence } from '../language/outcome.ts';
import type { Scheme } from '../language/scheme.ts';
import { clauseOf, titleOf } from './scheme-titles.ts';

/** One consequence as those who follow it up see it. */
export interface FollowingConsequence {
  readonly key: string;
  readonly title: Sentence;
  readonly does: Consequence['does'];
  readonly whom: Consequence['whom'];
  /** Hard ones are proposals that a person confirms with a reason. */
  readonly severity: Consequence['severity'];
  readonly confirmedBy?: NonNullable<Consequence['confirmedBy']>;
  readonly bars: NonNullable<Consequence['bars']>;
  readonly lasts?: NonNullable<Consequence['lasts']>;
  /** Bonus of the next period, where it gives one. */
  readonly points?: string;
  readonly clause?: string;
  /** The trigger in words. */
  readonly when: Sentence;
}

/** A veto or fail rule and what it bars from. */
export interface FollowingBar {
  readonly key: string;
  readonly title: Sentence;
  readonly barsFrom: NonNullable<NonNullable<Scheme['vetoes']>[number]['barsFrom']>;
  readonly clause?: string;
}

/** The part of a scheme that says what follows from a result, as plain JSON: it is read and tested alone. */
export interface ConsequencePart {
  readonly scheme: string;
  readonly version: number;
  readonly digest: string;
  readonly title: Sentence;
  readonly period: Scheme['period'];
  readonly consequences: readonly FollowingConsequence[];
  readonly bars: readonly FollowingBar[];
}

const consequenceOf = (scheme: Scheme, each: Consequence): FollowingConsequence => ({
  ...{
    key: each.key,
    title: titleOf(each, each.key),
    does: each.does,
    whom: each.whom,
    severity: each.severity,
  },
  ...(each.confirmedBy === undefined ? {} : { confirmedBy: each.confirmedBy }),
  bars: each.bars ?? [],
  ...(each.lasts === undefined ? {} : { lasts: each.lasts }),
  ...(each.points === undefined ? {} : { points: each.points }),
  ...clauseOf(each),
  when: conditionText(each.when, scheme),
});

/** The part of a scheme that says what follows from a result. */
export const followingPart = (scheme: Scheme, digest: string): ConsequencePart => ({
  ...{ scheme: scheme.scheme, version: scheme.version, digest, period: scheme.period },
  title: titleOf(scheme.title, scheme.scheme),
  consequences: (scheme.consequences ?? []).map((each) => consequenceOf(scheme, each)),
  bars: [...(scheme.vetoes ?? []), ...(scheme.failRules ?? [])]
    .filter(({ barsFrom = [] }) => barsFrom.length > 0)
    .map((each) => ({
      ...{ key: each.key, title: titleOf(each, each.key), barsFrom: each.barsFrom ?? [] },
      ...clauseOf(each),
    })),
});
