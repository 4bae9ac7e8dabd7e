import type { UnitResult } from './unit-result.ts';

/** Which results are looked for. */
export interface GradeWish {
  /** Keys of grades, or their Chinese titles, such as 优秀. */
  readonly grades: readonly string[];
  /** Only results of this scheme. */
  readonly schemeId?: string;
}

/** Years that follow each other without a gap, each with the result that counts. */
export interface GradeRun {
  readonly years: number;
  /** The latest first. */
  readonly results: readonly UnitResult[];
}

/**
 * How many years in a row, ending with a given one, had a yearly result in one of some grades. A year without such a
 * result ends the run, whether it had another grade or none at all.
 *
 * @param lastYear Such as '2025'.
 * @example gradeRun(results, { grades: ['A'] }, '2025') // { years: 4, results: [...] }
 */
export const gradeRun = (results: readonly UnitResult[], wish: GradeWish, lastYear: string): GradeRun => {
  const run: UnitResult[] = [];
  for (let year = parseInt(lastYear, 10); ; year -= 1) {
    const found = results.find((result) => isOfYear(result, String(year)) && isMeant(result, wish));
    if (!found) return { years: run.length, results: run };
    run.push(found);
  }
};

const isOfYear = ({ period }: UnitResult, year: string): boolean =>
  period.kind === 'year' && period.label === year;

const isMeant = ({ grade, schemeId }: UnitResult, wish: GradeWish): boolean =>
  (wish.schemeId === undefined || wish.schemeId === schemeId) &&
  grade !== undefined &&
  (wish.grades.includes(grade.key) || wish.grades.includes(grade.title.zh));
