export { columnLetters } from './excel/column-letters.ts';
export { readSheets } from './read-sheets.ts';
export type { MergedArea, Sheet, SheetRow } from './sheet.ts';
export { FILE_BYTES_MAX } from './spreadsheet-limits.ts';
export { sheetTable, type SheetTable, type SheetTableRow } from './tables/sheet-table.ts';
export type { ColumnToWrite, TableToWrite } from './write/table-to-write.ts';
export { writeCsv } from './write/write-csv.ts';
export { writeExcel } from './write/write-excel.ts';
