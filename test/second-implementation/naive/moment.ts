import type { Past } from './past-results.ts';
import { known, rational, type Rational, type Value } from './rational.ts';

/** One organisation at one time, the present or an earlier one, as conditions see it. */
export interface Moment {
  readonly score: Value;
  readonly rank: Value;
  /** Of its whole peer group. */
  readonly ranks: readonly Rational[];
  readonly grade: string | undefined;
  readonly facts: ReadonlySet<string>;
  /** Formulas can only be asked of the present. */
  readonly formula?: (text: string) => Value;
}

const numberOf = (text: string | undefined): Value => (text === undefined ? undefined : rational(text));

/** How an organisation stood in an earlier result. */
export const momentOf = ({ standing, result }: Past): Moment => ({
  score: numberOf(standing.score),
  rank: numberOf(standing.rank),
  ranks: known(result.standings.map(({ rank }) => numberOf(rank))),
  grade: standing.grade,
  facts: new Set(standing.facts),
});
