export { columnLetters } from './excel/column-letters.ts';
export { fileDigest, fileFromBase64, receiveFile } from './intake/receive-file.ts';
export { readSheets } from './read-sheets.ts';
export type { MergedArea, Sheet, SheetRow } from './sheet.ts';
export { openTable, type OpenedTable, type TableFile } from './tables/open-table.ts';
export { sheetTable, type SheetTable, type SheetTableRow } from './tables/sheet-table.ts';
export type { ColumnToWrite, TableToWrite } from './write/table-to-write.ts';
export { writeCsv } from './write/write-csv.ts';
export { writeExcel } from './write/write-excel.ts';
