import type { Language } from '@kaoping/nest-platform';
import type { ImportPreview, PublishedDifference } from '@kaoping/scoring';
import { textTable } from './text-table.ts';

/** So many accepted cells are shown; the rest are counted. */
const SHOWN_LIMIT = 12;

const WORDS = {
  zh: {
    refused: ['行', '列', '原文', '问题'],
    accepted: ['行', '单位', '指标', '分项', '得分'],
    compared: ['行', '单位', '算得', '公布', '差', '名次', '公布名次', '结论'],
    match: {
      same: '一致',
      rounding: '舍入差异',
      different: '得分不一致',
      rank: '名次不一致',
      'not-ranked': '未排名',
    },
    count: (good: number, bad: number) => `可录入 ${String(good)} 项，拒绝 ${String(bad)} 项。`,
    entered: (fresh: number, before: number) =>
      `已录入 ${String(fresh)} 项${before > 0 ? `；另有 ${String(before)} 项与已有得分相同，未重复录入` : ''}。`,
    notEntered: '仅预览，未录入任何内容；确认无误后加 --confirm。',
    nothing: '因有被拒绝的单元格，未录入任何内容。',
    ignored: '未使用的列：',
  },
  en: {
    refused: ['line', 'column', 'text', 'problem'],
    accepted: ['line', 'organisation', 'indicator', 'child', 'score'],
    compared: ['line', 'organisation', 'computed', 'published', 'difference', 'rank', 'published', 'verdict'],
    match: {
      same: 'same',
      rounding: 'rounding',
      different: 'score differs',
      rank: 'rank differs',
      'not-ranked': 'not ranked',
    },
    count: (good: number, bad: number) => `${String(good)} cells can be entered, ${String(bad)} are refused.`,
    entered: (fresh: number, before: number) =>
      `${String(fresh)} were entered${before > 0 ? `; ${String(before)} stood there already, and were not entered again` : ''}.`,
    notEntered: 'A preview: nothing was entered. Add --confirm to enter it.',
    nothing: 'Nothing was entered, since some cells are refused.',
    ignored: 'Unused columns: ',
  },
} as const;

/** A preview as text for people. */
export const printPreview = (preview: ImportPreview, isEntered: boolean, language: Language): string => {
  const words = WORDS[language];
  const { accepted, refused, ignoredColumns } = preview;
  const good = textTable(
    words.accepted,
    accepted
      .slice(0, SHOWN_LIMIT)
      .map((cell) => [String(cell.line), cell.organisationId, cell.indicator, cell.child ?? '', cell.value]),
  );
  const bad = textTable(
    words.refused,
    refused.map(({ line, column, text, sentence }) => [String(line), column, text, sentence[language]]),
  );
  return [
    good,
    ...(accepted.length > SHOWN_LIMIT ? [`… +${String(accepted.length - SHOWN_LIMIT)}`] : []),
    ...(refused.length > 0 ? ['', bad] : []),
    ...(ignoredColumns.length > 0 ? [words.ignored + ignoredColumns.join(', ')] : []),
    words.count(accepted.length, refused.length),
    outcomeOf(preview, isEntered, language),
  ].join('\n');
};

const outcomeOf = ({ accepted, refused }: ImportPreview, isEntered: boolean, language: Language): string => {
  const words = WORDS[language];
  const fresh = accepted.filter(({ isNew }) => isNew).length;
  if (isEntered) return words.entered(fresh, accepted.length - fresh);
  return refused.length > 0 ? words.nothing : words.notEntered;
};

/** Computed figures beside published ones, as text for people. */
export const printComparison = (differences: readonly PublishedDifference[], language: Language): string => {
  const words = WORDS[language];
  if (differences.length === 0) return '';
  return textTable(
    words.compared,
    differences.map((row) => [
      String(row.line),
      row.organisationId,
      row.computedScore ?? '',
      row.publishedScore ?? '',
      row.difference ?? '',
      row.computedRank ?? '',
      row.publishedRank ?? '',
      words.match[verdictOf(row)],
    ]),
  );
};

/** A right score with a wrong rank is wrong in another way, and is looked for elsewhere. */
const verdictOf = ({
  match,
  difference,
  isSameRank,
}: PublishedDifference): PublishedDifference['match'] | 'rank' =>
  match === 'different' && isSameRank === false && (difference === undefined || difference === '0')
    ? 'rank'
    : match;
