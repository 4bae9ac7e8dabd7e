import type { PlanInput, Sentence } from '@kaoping/scoring-engine';
import { headerOf, nameOf } from '@kaoping/spreadsheets/plain-text';
import { readFlag } from '../cells/read-flag.ts';
import { percentToRate, readNumber } from '../cells/read-number.ts';
import type { TableProblemCode } from '../table-problem.ts';

/** A cell as the value of an entry, or why it cannot be one. */
export type CellReading =
  | { readonly value: string; readonly code?: never }
  | { readonly code: TableProblemCode; readonly sentence: Sentence };

/**
 * Reads one cell as what its input takes: a decimal, a level by key or title, or yes and no.
 *
 * A per cent is carried out where the input is a rate (95 % is 0.95), and dropped where the header says that
 * the column is in per cent; anywhere else nobody can tell which was meant, so it is refused.
 *
 * @param isRate Whether the plan takes this input as a plain rate.
 */
export const readEntryCell = (
  cell: string,
  input: PlanInput,
  header: string,
  isRate: boolean,
): CellReading => {
  switch (input.entry.kind) {
    case 'decimal':
      return readDecimalCell(cell, header, isRate);
    case 'level':
      return readLevelCell(cell, input.entry.levels);
    case 'flag':
      return readFlagCell(cell);
  }
};

const readDecimalCell = (cell: string, header: string, isRate: boolean): CellReading => {
  const reading = readNumber(cell);
  if (reading.refused === true) return malformed(cell);
  if (!reading.isPercent) return { value: reading.decimal };
  if (isRate) return { value: percentToRate(reading.decimal) };
  if (/[%％]/u.test(header)) return { value: reading.decimal };
  return {
    code: 'TABLE.AMBIGUOUS_PERCENT',
    sentence: {
      en: `"${cell.trim()}" has a per-cent sign, but "${header}" is not in per cent: write ${reading.decimal} or ${percentToRate(reading.decimal)}.`,
      zh: `“${cell.trim()}”带百分号，而“${header}”不是百分比：请写成 ${reading.decimal} 或 ${percentToRate(reading.decimal)}。`,
    },
  };
};

const malformed = (cell: string): CellReading => ({
  code: 'TABLE.MALFORMED_NUMBER',
  sentence: {
    en: `"${cell.trim()}" is no number: write digits and at most one point, such as 86.67.`,
    zh: `“${cell.trim()}”不是数字：请只写数字和一个小数点，例如 86.67。`,
  },
});

type Levels = Extract<PlanInput['entry'], { kind: 'level' }>['levels'];

const readLevelCell = (cell: string, levels: Levels): CellReading => {
  const wanted = headerOf(cell);
  const found = levels.find(({ key, title }) =>
    [key, title.zh, title.en].some((text) => headerOf(text) === wanted),
  );
  if (found !== undefined) return { value: found.key };
  return {
    code: 'TABLE.UNKNOWN_LEVEL',
    sentence: {
      en: `"${nameOf(cell)}" is no level here: write one of ${levels.map(({ title }) => title.en).join(', ')}.`,
      zh: `“${nameOf(cell)}”不是这里的等次：请写${levels.map(({ title }) => title.zh).join('、')}之一。`,
    },
  };
};

const readFlagCell = (cell: string): CellReading => {
  const value = readFlag(cell);
  if (value !== undefined) return { value };
  return {
    code: 'TABLE.NOT_YES_OR_NO',
    sentence: {
      en: `"${cell.trim()}" is neither yes nor no: write yes, no, or leave it empty.`,
      zh: `“${cell.trim()}”既不是“是”也不是“否”：请写是、否，或留空。`,
    },
  };
};
