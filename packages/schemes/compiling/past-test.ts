import type { PastTest } from '@kaoping/scoring-engine';
import type { Condition } from '../language/condition.ts';
import type { Scheme } from '../language/scheme.ts';
import { gradeKeys } from './known-grade.ts';
import { plainNumber } from './plain-number.ts';

/** One or several keys as a list. */
export const asList = (keys: string | readonly string[]): readonly string[] =>
  typeof keys === 'string' ? [keys] : keys;

/** The grades that a condition means: those it names and, where it says so, all better or all worse ones. */
export const gradesMeant = (scheme: Scheme, { grade, orBetter, orWorse }: Condition): readonly string[] => {
  const named = asList(grade ?? []);
  const all = gradeKeys(scheme);
  const places = named.map((key) => all.indexOf(key)).filter((at) => at >= 0);
  return all.filter(
    (key, at) =>
      named.includes(key) ||
      (orBetter === true && places.some((place) => at < place)) ||
      (orWorse === true && places.some((place) => at > place)),
  );
};

/** What a condition asks of a rank. */
export const rankTest = (rank: NonNullable<Condition['rank']>): PastTest => {
  if (rank === 'last') return { test: 'last' };
  if (rank === 'first') return { test: 'top', count: 1 };
  if ('top' in rank) return { test: 'top', count: rank.top };
  if (rank.bottom.endsWith('%')) return { test: 'bottom-share', share: plainNumber(rank.bottom) };
  return { test: 'bottom', count: parseInt(rank.bottom, 10) };
};

/** The test of one part, where the condition has that part. */
const tested = <Part>(part: Part | undefined, test: (part: Part) => PastTest): readonly PastTest[] =>
  part === undefined ? [] : [test(part)];

/**
 * A condition as a test of earlier results. Formulas and runs inside it cannot be asked of the past and are left
 * out here: they are reported where the present condition is compiled.
 */
export const pastTest = (scheme: Scheme, condition: Condition): PastTest => {
  const { rank, grade, score, fact, any, all, not } = condition;
  const inside = (each: Condition): PastTest => pastTest(scheme, each);
  const parts: readonly PastTest[] = [
    ...tested(rank, rankTest),
    ...tested(grade, () => ({ test: 'grade', grades: gradesMeant(scheme, condition) })),
    ...tested(score?.atLeast, (limit) => ({ test: 'score-at-least', limit })),
    ...tested(score?.below, (limit) => ({ test: 'score-below', limit })),
    ...tested(fact, (facts) => ({ test: 'fact', facts: asList(facts) })),
    ...tested(any, (of) => ({ test: 'any', of: of.map(inside) })),
    ...tested(all, (of) => ({ test: 'all', of: of.map(inside) })),
    ...tested(not, (of) => ({ test: 'not', of: inside(of) })),
  ];
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { test: 'all', of: parts };
};
