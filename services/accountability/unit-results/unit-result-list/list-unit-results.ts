import { DomainError, type ReadModels } from '@kaoping/event-sourcing';
import { gradeRun, type GradeRun } from '../result/grade-run.ts';
import { unitResultsOf, type ResultPage, type UnitResultsReader } from '../result/unit-results-reader.ts';
import type { AskedUnit, GradeRunQuery, UnitResultsQuery } from './unit-results.query.ts';

/** Rows on a page at the most. */
const PAGE_LIMIT = 500;

/** Grades that are asked for at once. */
const GRADES_LIMIT = 20;

/** Years in a row are counted back from a year, in some grades. */
class GradeRunRefused extends DomainError {
  readonly code = 'GRADE_RUN.REFUSED';

  constructor() {
    super({
      en: `Give a year such as 2025 in "lastYear", and 1 to ${String(GRADES_LIMIT)} grades in "grades".`,
      zh: `“lastYear”须为年份，例如 2025；“grades”须为 1 至 ${String(GRADES_LIMIT)} 个等次。`,
    });
  }
}

/** A page of an organisation's published results; nothing of one that is out of reach. */
export const listUnitResults = async (
  readModels: ReadModels,
  { unit, page }: UnitResultsQuery,
): Promise<ResultPage> => {
  const reader = await readerFor(readModels, unit);
  const first = Math.min(Math.max(page.first, 1), PAGE_LIMIT);
  return reader.page(unit.organisationId, unit.asOf, { ...page, first });
};

/** Years in a row. @throws {GradeRunRefused} when no year or no grade is named. */
export const findGradeRun = async (
  readModels: ReadModels,
  { unit, wish }: GradeRunQuery,
): Promise<GradeRun> => {
  const { grades, lastYear } = wish;
  if (!/^\d{4}$/u.test(lastYear) || grades.length === 0 || grades.length > GRADES_LIMIT)
    throw new GradeRunRefused();
  const reader = await readerFor(readModels, unit);
  return gradeRun(await reader.of(unit.organisationId, unit.asOf), wish, lastYear);
};

const readerFor = async (
  readModels: ReadModels,
  { tenantId, reach, organisationId }: AskedUnit,
): Promise<UnitResultsReader> => {
  const reader = await unitResultsOf(readModels, tenantId);
  reach.require((await reader.unit(organisationId)) ?? { organisationId, ancestorIds: [] });
  return reader;
};
