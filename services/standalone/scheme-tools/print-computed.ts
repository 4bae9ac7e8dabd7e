import type { Language } from '@kaoping/nest-platform';
import type { CheckedScheme } from '@kaoping/schemes';
import {
  isUndated,
  type FigureDifference,
  type PublishedComparison,
  type Verdict,
} from '@kaoping/score-tables';
import type { PlanLeftOut, Sentence } from '@kaoping/scoring-engine';
import { textTable } from '../console/text-table.ts';
import type { ComputedReport, ReportedPeriod } from './computed-report.ts';
import { derivationLines, scoreLine } from './print-derivations.ts';
import { tableProblemLine } from './print-problems.ts';
import { resultColumns, type ResultColumn } from './result-columns.ts';

const say = (zh: string, en: string): Sentence => ({ zh, en });

const WORDS = {
  leftOut: say('未排名（缺少）', 'not ranked (missing)'),
  consequences: say('结果运用（建议）', 'consequences (proposed)'),
  derivations: say('推导', 'derivations'),
  comparison: say('与公布结果比较', 'compared with the published table'),
  refused: say('未采用的单元格', 'refused cells'),
  unused: say('未使用的列', 'unused columns'),
  more: say(
    '逐行推导请加 --explain <单位>（或 all）。',
    'Add --explain <organisation> (or all) for every line.',
  ),
};

const VERDICTS: Readonly<Record<Verdict, Sentence>> = {
  same: say('一致', 'same'),
  rounding: say('仅舍入差异', 'rounding only'),
  different: say('不一致', 'differs'),
  'not-computed': say('未能算出', 'not computed'),
  'not-published': say('未公布', 'not published'),
};

/** What is printed of a computed table. */
export interface PrintedParts {
  readonly checked: CheckedScheme;
  readonly language: Language;
  /** Whose derivation is printed line by line: a name, or `all`. */
  readonly explain?: string;
}

/** A computed table as text for people. */
export const printComputed = (report: ComputedReport, parts: PrintedParts): string => {
  const { language } = parts;
  const { problems, unused } = report;
  return [
    ...report.periods.flatMap((period) => periodText(period, parts)),
    ...(problems.length === 0
      ? []
      : [
          section(
            WORDS.refused,
            language,
            problems.map((problem) => tableProblemLine(problem, language)),
          ),
        ]),
    ...unused.map(({ file, headers }) => `${WORDS.unused[language]} ${file}: ${headers.join(', ')}`),
  ].join('\n\n');
};

const periodText = (period: ReportedPeriod, parts: PrintedParts): readonly string[] => {
  const { checked, language } = parts;
  const columns = resultColumns(checked, language);
  return [
    ...checked.scheme.peerGroups.flatMap(({ key, zh, en }) =>
      groupText(period, columns, { key, title: language === 'zh' ? zh : (en ?? zh) }),
    ),
    ...leftOutText(period.leftOut, language),
    ...consequencesText(period, parts),
    ...derivationsText(period, parts),
    ...comparisonText(period, language),
  ];
};

const section = (title: Sentence, language: Language, lines: readonly string[]): string =>
  [`${title[language]}:`, ...lines].join('\n');

const groupText = (
  { period, standings }: ReportedPeriod,
  columns: readonly ResultColumn[],
  group: { readonly key: string; readonly title: string },
): readonly string[] => {
  const members = standings.filter(({ peerGroup }) => peerGroup === group.key);
  if (members.length === 0) return [];
  const shown = columns.filter(({ cell }) => members.some((standing) => cell(standing) !== ''));
  const table = textTable(
    shown.map(({ header }) => header),
    members.map((standing) => shown.map(({ cell }) => cell(standing))),
  );
  return [`${group.title}${isUndated(period) ? '' : ` ${period}`}\n${table}`];
};

/** Who has no rank, each with what is missing; empty where everybody has one. */
export const leftOutText = (leftOut: readonly PlanLeftOut[], language: Language): readonly string[] =>
  leftOut.length === 0
    ? []
    : [
        section(
          WORDS.leftOut,
          language,
          leftOut.map(
            ({ organisation, missing }) =>
              `  ${organisation}: ${missing.map(({ sentence }) => sentence[language]).join(' ')}`,
          ),
        ),
      ];

const consequencesText = (
  { standings }: ReportedPeriod,
  { checked, language }: PrintedParts,
): readonly string[] => {
  const byKey = new Map(checked.plan.consequences.map((consequence) => [consequence.key, consequence]));
  const lines = standings.flatMap(({ organisation, consequences }) =>
    consequences.map((key) => {
      const consequence = byKey.get(key);
      const clause = consequence?.clause === undefined ? '' : ` (${consequence.clause})`;
      return `  ${organisation}: ${consequence?.title[language] ?? key}${clause}`;
    }),
  );
  return lines.length === 0 ? [] : [section(WORDS.consequences, language, lines)];
};

const derivationsText = (
  { standings }: ReportedPeriod,
  { language, explain }: PrintedParts,
): readonly string[] => {
  const lines = standings.flatMap(({ organisation, derivations }) => {
    if (explain === undefined) return [`  ${organisation}: ${scoreLine(derivations, language)}`];
    const isWanted = explain === 'all' || explain === organisation;
    return isWanted ? [`  ${organisation}`, ...derivationLines(derivations, language)] : [];
  });
  if (lines.length === 0) return [];
  const more = explain === undefined ? [WORDS.more[language]] : [];
  return [section(WORDS.derivations, language, [...lines, ...more])];
};

const comparisonText = ({ comparison }: ReportedPeriod, language: Language): readonly string[] => {
  if (comparison === undefined) return [];
  const counts = comparison.reduce(
    (found, { verdict }) => found.set(verdict, (found.get(verdict) ?? 0) + 1),
    new Map<Verdict, number>(),
  );
  const summary = [...counts]
    .map(([verdict, count]) => `${VERDICTS[verdict][language]} ${String(count)}`)
    .join(', ');
  const lines = comparison
    .filter(({ verdict }) => verdict !== 'same')
    .map((row) => comparisonLine(row, language));
  return [section(WORDS.comparison, language, [summary, ...lines])];
};

const comparisonLine = (
  { organisation, line, verdict, differences }: PublishedComparison,
  language: Language,
): string => {
  const place =
    line === undefined ? '' : language === 'zh' ? `第 ${String(line)} 行 ` : `line ${String(line)} `;
  const figures = differences.map((difference) => differenceText(difference, language)).join('; ');
  return `  ${place}${organisation}: ${VERDICTS[verdict][language]}${figures === '' ? '' : ` – ${figures}`}`;
};

const FIGURES: Readonly<Record<string, Sentence>> = {
  score: say('得分', 'score'),
  rank: say('名次', 'rank'),
  grade: say('等次', 'grade'),
};

const differenceText = (
  { figure, computed, published, by }: FigureDifference,
  language: Language,
): string => {
  const name = (Object.hasOwn(FIGURES, figure) ? FIGURES[figure] : undefined)?.[language] ?? figure;
  const size = by === undefined ? '' : language === 'zh' ? `，差 ${by}` : `, by ${by}`;
  return language === 'zh'
    ? `${name}算得 ${computed}，公布 ${published}${size}`
    : `${name} ${computed} computed, ${published} published${size}`;
};
