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

const scoreTests = ({ score }: Condition): readonly PastTest[] => [
  ...(score?.atLeast === undefined ? [] : [{ test: 'score-at-least', limit: score.atLeast } as const]),
  ...(score?.below === undefined ? [] : [{ test: 'score-below', limit: score.below } as const]),
];

/**
 * A condition as a test of earlier results. Formulas and runs inside it cannot be asked of the past and are left
 * out here: they are reported where the present condition is compiled.
 */
export const pastTest = (scheme: Scheme, condition: Condition): PastTest => {
  const { rank, grade, fact, any, all, not } = condition;
  const parts: readonly PastTest[] = [
    ...(rank === undefined ? [] : [rankTest(rank)]),
    ...(grade === undefined ? [] : [{ test: 'grade', grades: gradesMeant(scheme, condition) } as const]),
    ...scoreTests(condition),
    ...(fact === undefined ? [] : [{ test: 'fact', facts: asList(fact) } as const]),
    ...(any === undefined ? [] : [{ test: 'any', of: any.map((each) => pastTest(scheme, each)) } as const]),
    ...(all === undefined ? [] : [{ test: 'all', of: all.map((each) => pastTest(scheme, each)) } as const]),
    ...(not === undefined ? [] : [{ test: 'not', of: pastTest(scheme, not) } as const]),
  ];
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { test: 'all', of: parts };
};
