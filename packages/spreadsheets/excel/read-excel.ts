import { openArchive } from '../archive/open-archive.ts';
import type { Sheet } from '../sheet.ts';
import { MERGED_CELLS_MAX, ROWS_MAX } from '../spreadsheet-limits.ts';
import { CellBudget } from './cell-budget.ts';
import { readSharedTexts } from './read-shared-texts.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbook } from './workbook-parts.ts';

/** Reads all sheets of a workbook. Formulas count as what they were last computed to; nothing is computed here. */
export const readExcel = async (bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> => {
  const archive = await openArchive(bytes, fileName);
  const { sheets, isFrom1904 } = await readWorkbook(archive);
  const sharedTexts = await readSharedTexts(archive);
  const formatOf = await readStyles(archive, isFrom1904);
  const context = {
    sharedTexts,
    formatOf,
    rowBudget: new CellBudget({ max: ROWS_MAX, en: 'rows', zh: '行' }),
    mergedBudget: new CellBudget({ max: MERGED_CELLS_MAX, en: 'merged cells', zh: '个合并单元格' }),
  };
  const read: Sheet[] = [];
  for (const sheet of sheets) read.push(await readSheet(archive, sheet, context));
  return read;
};
