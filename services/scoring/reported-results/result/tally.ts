import type { Sentence } from '@kaoping/event-sourcing';
import {
  add,
  multiply,
  parseDecimal,
  parseExactText,
  roundTo,
  toDecimalText,
  toFixedText,
} from '@kaoping/scoring-engine';
import type { ReportedStanding } from '../decider/reported-result.events.ts';

/** How many units got a grade. */
export interface GradeCount {
  readonly grade: Sentence;
  readonly count: number;
}

/** Standings in figures that can be added up. */
export interface Tally {
  readonly units: number;
  /** Those that have a score, and what their scores add up to: an exact decimal. */
  readonly scored: number;
  readonly scoreSum: string;
  /** In the order in which they were met, the best-placed unit's first. */
  readonly grades: readonly GradeCount[];
}

const NOTHING: Tally = { units: 0, scored: 0, scoreSum: '0', grades: [] };

/** Digits after the point of a mean score, as published tables print it. */
const MEAN_PLACES = 2;

/** The figures of one ranking. */
export const tallyOf = (standings: readonly ReportedStanding[]): Tally =>
  addTallies(
    standings.map(({ score, grade }) => ({
      units: 1,
      scored: score === undefined ? 0 : 1,
      scoreSum: score ?? '0',
      grades: grade ? [{ grade, count: 1 }] : [],
    })),
  );

/** Several tallies as one. */
export const addTallies = (tallies: readonly Tally[]): Tally => {
  if (tallies.length === 0) return NOTHING;
  let total = parseDecimal('0');
  for (const { scoreSum } of tallies) total = add(total, parseDecimal(scoreSum));
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((before, tally) => before + count(tally), 0);
  return {
    units: sum(({ units }) => units),
    scored: sum(({ scored }) => scored),
    scoreSum: toDecimalText(total),
    grades: addGrades(tallies.flatMap(({ grades }) => grades)),
  };
};

/** A grade is known by what it is called: subsidiaries know nothing of each other's keys. */
export const addGrades = (counts: readonly GradeCount[]): readonly GradeCount[] => {
  const byName = new Map<string, GradeCount>();
  for (const { grade, count } of counts) {
    const before = byName.get(grade.zh);
    byName.set(grade.zh, before ? { ...before, count: before.count + count } : { grade, count });
  }
  return [...byName.values()];
};

/** The mean score, rounded half up; nothing where nobody has a score. */
export const meanScore = ({ scored, scoreSum }: Tally): string | undefined => {
  if (scored === 0) return undefined;
  const mean = multiply(parseDecimal(scoreSum), parseExactText(`1/${String(scored)}`));
  return toFixedText(roundTo(mean, MEAN_PLACES, 'half-up'), MEAN_PLACES);
};
