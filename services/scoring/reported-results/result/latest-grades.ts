import type { ReportedSubsidiaryRow } from './reported-rows.ts';
import { addGrades, type GradeCount } from './tally.ts';

/** The grades of the latest rankings of subsidiaries together. A series that ended years ago says nothing of today. */
export const latestGrades = (rows: readonly ReportedSubsidiaryRow[]): readonly GradeCount[] =>
  addGrades(rows.flatMap((row) => gradesOf(row)));

const gradesOf = ({ series }: ReportedSubsidiaryRow): readonly GradeCount[] => {
  const trends = Object.values(series);
  const newest = trends
    .map(({ years }) => years[0]?.year ?? '')
    .sort()
    .at(-1);
  return trends.flatMap(({ latest, years }) =>
    isRecent(years[0]?.year ?? '', newest ?? '') ? latest.tally.grades : [],
  );
};

/** Of the same year or of the one before. */
const isRecent = (year: string, newest: string): boolean => parseInt(newest, 10) - parseInt(year, 10) <= 1;
