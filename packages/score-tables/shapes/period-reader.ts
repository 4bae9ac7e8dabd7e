import { periodOfLabel, type Period, type PeriodKind } from '@kaoping/scoring-engine';

/** Stands for the only period of a table that names none; streaks then see no history. */
const UNDATED: Readonly<Record<PeriodKind, string>> = {
  month: '0001-01',
  quarter: '0001-Q1',
  'half-year': '0001-H1',
  year: '0001',
  term: '0001-0005',
};

/**
 * Reads the periods of a table's rows: by the scheme's kind where the label fits it, else by whichever kind it is
 * written in (the months that a quarter adds up).
 *
 * @param given The period that somebody named, for a table that names none.
 */
export const periodReader =
  (kind: PeriodKind, given: string | undefined): ((label: string | undefined) => Period | undefined) =>
  (label) => {
    const text = label === undefined || label === '' ? (given ?? UNDATED[kind]) : label;
    return periodOfLabel(text, kind);
  };

/** Whether a period only stands for the one that nobody named, and so is not shown. */
export const isUndated = (label: string): boolean => Object.values(UNDATED).includes(label);
