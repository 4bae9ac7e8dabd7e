export { fileDigest, fileFromBase64, receiveFile } from './intake/receive-file.ts';
export { openTable, type OpenedTable, type TableFile } from './tables/open-table.ts';
export { roundedCells, type RoundedCell } from './tables/rounded-cells.ts';
export type { SheetTable, SheetTableRow } from './tables/sheet-table.ts';
export type { ColumnToWrite, TableToWrite } from './write/table-to-write.ts';
export { writeCsv } from './write/write-csv.ts';
export { writeExcel } from './write/write-excel.ts';
