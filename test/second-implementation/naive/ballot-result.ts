import type { Method } from './scheme-parts.ts';
import {
  allOf,
  below,
  isYes,
  over,
  rational,
  times,
  total,
  whole,
  yes,
  type Rational,
  type Value,
} from './rational.ts';
import type { World } from './world.ts';

/** A ballot's votes by level, and the numbers that say whether it counts. */
export interface Ballot {
  readonly votes: (level: string) => Value;
  readonly valid: Value;
  readonly isValid: boolean;
}

/** Methods that are decided by votes. */
export type BallotMethod = Extract<Method, { kind: 'ballot' | 'share' | 'borda' }>;

/** Level keys of the votes; the places of a Borda count are numbered. */
export const voteKeys = (method: BallotMethod): readonly string[] =>
  method.kind === 'borda'
    ? method.places.map((_, index) => `place${index + 1}`)
    : method.levels.map(({ key }) => key);

/** Reads the ballot that was entered under an input, such as `review.ballot@masses`. */
export const ballotOf = (
  world: World,
  organisation: string,
  at: { readonly input: string; readonly method: BallotMethod; readonly atLeast?: number },
): Ballot => {
  const { input, method } = at;
  const entered = (part: string) => world.book.number(organisation, `${input}/${part}`);
  const counts = allOf(voteKeys(method).map(entered));
  const valid = counts && total(counts);
  const { quorum, minimumReturns, voidIfMoreThanIssued = false } = method.validity ?? {};
  const check = (left: Value, right: Value, holds: (a: Rational, b: Rational) => boolean): Value =>
    left && right && yes(holds(left, right));
  const due = entered('due');
  const returned = entered('returned');
  const enough = (least: number | undefined): Value =>
    least === undefined ? yes(true) : check(returned, whole(least), (a, b) => !below(a, b));
  const rules = [
    enough(minimumReturns),
    enough(at.atLeast),
    quorum === undefined ? yes(true) : check(due && times(due, rational(quorum)), returned, below),
    voidIfMoreThanIssued ? check(returned, entered('issued'), (a, b) => !below(b, a)) : yes(true),
  ];
  return { votes: entered, valid, isValid: rules.every(isYes) };
};

/** Σ votes × points of a level. */
const weighedVotes = (ballot: Ballot, points: readonly (readonly [string, string])[]): Value => {
  const parts = allOf(
    points.map(([level, worth]) => {
      const votes = ballot.votes(level);
      return votes && times(votes, rational(worth));
    }),
  );
  return parts && total(parts);
};

/** How much each vote is worth: level points, 1 for a good one, or a place's points. */
const worthOf = (method: BallotMethod): readonly (readonly [string, string])[] => {
  switch (method.kind) {
    case 'ballot':
      return method.levels.map(({ key, points }) => [key, points]);
    case 'share':
      return method.good.map((key) => [key, '1']);
    case 'borda':
      return method.places.map((points, index) => [`place${index + 1}`, points]);
  }
};

/** Result of a ballot that counts, before it is brought to points: a mean of 100, a share, or a Borda sum. */
export const ballotResult = (ballot: Ballot, method: BallotMethod): Value => {
  if (!ballot.isValid || ballot.valid === undefined || ballot.valid.n === 0n) return undefined;
  const sum = weighedVotes(ballot, worthOf(method));
  return method.kind === 'borda' ? sum : sum && over(sum, ballot.valid);
};
