import type { Language } from '@kaoping/nest-platform';
import type { SchemeDifference, SchemeSection } from '@kaoping/schemes';
import type { PeriodKind, Sentence } from '@kaoping/scoring-engine';
import { textTable } from '../console/text-table.ts';

/** A shipped scheme as a list shows it. */
export interface ListedScheme {
  readonly id: string;
  readonly version: number;
  readonly title: Sentence;
  readonly period: PeriodKind;
  readonly digest: string;
}

const PERIODS: Readonly<Record<PeriodKind, Sentence>> = {
  month: { en: 'month', zh: '月' },
  quarter: { en: 'quarter', zh: '季' },
  'half-year': { en: 'half-year', zh: '半年' },
  year: { en: 'year', zh: '年' },
  term: { en: 'term', zh: '任期' },
};

/** Schemes as a table. */
export const printSchemeList = (schemes: readonly ListedScheme[], language: Language): string =>
  textTable(
    language === 'zh' ? ['编号', '版本', '周期', '名称'] : ['id', 'version', 'period', 'title'],
    schemes.map(({ id, version, title, period }) => [
      id,
      String(version),
      PERIODS[period][language],
      title[language],
    ]),
  );

/** A scheme in plain sentences, part by part. */
export const printExplanation = (parts: readonly SchemeSection[], language: Language): string =>
  parts
    .map(({ heading, sentences }) =>
      [heading[language], ...sentences.map((sentence) => `  ${sentence[language]}`)].join('\n'),
    )
    .join('\n\n');

/** What changes, one line each. */
export const printDifferences = (differences: readonly SchemeDifference[], language: Language): string => {
  if (differences.length === 0) return language === 'zh' ? '没有变化。' : 'Nothing changes.';
  return differences.map(({ sentence }) => sentence[language]).join('\n');
};
