import type { Language } from '@kaoping/nest-platform';
import type { CheckedScheme } from '@kaoping/schemes';
import type { ComputedReport } from './computed-report.ts';
import { resultColumns } from './result-columns.ts';
import { isUndated } from '@kaoping/score-tables';

/** A computed table as rows of a spreadsheet, the header first. */
export const reportRows = (
  { periods }: ComputedReport,
  checked: CheckedScheme,
  language: Language,
): readonly (readonly string[])[] => {
  const groups = new Map(
    checked.scheme.peerGroups.map(({ key, zh, en }) => [key, language === 'zh' ? zh : (en ?? zh)]),
  );
  const columns = resultColumns(checked, language);
  return [
    [
      ...(language === 'zh' ? ['周期', '同类单位'] : ['period', 'peer group']),
      ...columns.map(({ header }) => header),
    ],
    ...periods.flatMap(({ period, standings }) =>
      standings.map((standing) => [
        isUndated(period) ? '' : period,
        groups.get(standing.peerGroup) ?? standing.peerGroup,
        ...columns.map(({ cell }) => cell(standing)),
      ]),
    ),
  ];
};
