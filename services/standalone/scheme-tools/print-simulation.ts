import type { Language } from '@kaoping/nest-platform';
import type { CheckedScheme } from '@kaoping/schemes';
import type { PlanStanding } from '@kaoping/scoring-engine';
import { textTable } from '../console/text-table.ts';
import { leftOutText } from './print-computed.ts';
import type { SimulatedPeriod, SimulatedStanding } from './simulation.ts';
import { isUndated } from '@kaoping/score-tables';

const HEADERS = {
  zh: ['单位', '原名次', '新名次', '变动', '原得分', '新得分', '原等次', '新等次'],
  en: ['organisation', 'rank before', 'after', 'moves', 'score before', 'after', 'grade before', 'after'],
} as const;

/** A simulation as text for people. */
export const printSimulation = (
  periods: readonly SimulatedPeriod[],
  before: CheckedScheme,
  after: CheckedScheme,
  language: Language,
): string => periods.map((period) => periodText(period, before, after, language)).join('\n\n');

const periodText = (
  { period, standings, leftOut, rose, fell, stayed, gradesChanged }: SimulatedPeriod,
  before: CheckedScheme,
  after: CheckedScheme,
  language: Language,
): string => {
  const [old, fresh] = [gradeTitles(before, language), gradeTitles(after, language)];
  const table = textTable(
    HEADERS[language],
    standings.map((standing) => cellsOf(standing, old, fresh)),
  );
  const summary =
    language === 'zh'
      ? `上升 ${String(rose)} 家，下降 ${String(fell)} 家，不变 ${String(stayed)} 家；等次变化 ${String(gradesChanged)} 家。`
      : `${String(rose)} rise, ${String(fell)} fall, ${String(stayed)} stay; ${String(gradesChanged)} change grade.`;
  return [...(isUndated(period) ? [] : [period]), table, summary, ...leftOutText(leftOut, language)].join(
    '\n',
  );
};

const gradeTitles = ({ plan }: CheckedScheme, language: Language): ReadonlyMap<string, string> =>
  new Map(plan.grades.map(({ key, title }) => [key, title[language]]));

const cellsOf = (
  { organisation, before, after, rise }: SimulatedStanding,
  old: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
): readonly string[] => {
  const [was, is] = [figuresOf(before, old), figuresOf(after, fresh)];
  return [organisation, was.rank, is.rank, moveText(rise), was.score, is.score, was.grade, is.grade];
};

const figuresOf = (
  standing: PlanStanding | undefined,
  grades: ReadonlyMap<string, string>,
): { readonly rank: string; readonly score: string; readonly grade: string } => {
  if (standing === undefined) return { rank: '', score: '', grade: '' };
  const { rank, score, grade = '' } = standing;
  return { rank, score, grade: grades.get(grade) ?? '' };
};

const moveText = (rise: string | undefined): string => {
  if (rise === undefined) return '';
  if (rise === '0') return '–';
  return rise.startsWith('-') ? `↓${rise.slice(1)}` : `↑${rise}`;
};
