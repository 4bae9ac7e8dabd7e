import type { Language } from '@kaoping/nest-platform';
import type { LocatedProblem } from '@kaoping/schemes';
import type { TableProblem } from '@kaoping/score-tables';

const SEVERITY = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
} as const;

/** One problem of a scheme on one line, in the form that editors and terminals make clickable. */
export const problemLine = (problem: LocatedProblem, language: Language): string => {
  const { file, line, column, severity, sentence, code } = problem;
  return `${file}:${String(line)}:${String(column)} ${SEVERITY[severity][language]} ${sentence[language]} [${code}]`;
};

/** One problem of a table: its file, line and column header, and what would be right. */
export const tableProblemLine = (
  { file, line, column, sentence, code }: TableProblem,
  language: Language,
): string => {
  const place = column === undefined ? '' : language === 'zh' ? `“${column}”列：` : `column "${column}": `;
  return `${file}:${String(line)} ${place}${sentence[language]} [${code}]`;
};
