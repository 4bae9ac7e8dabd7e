import { DomainError } from '@kaoping/event-sourcing';

/** Where in a file something was refused, as people find it in their program. */
export interface SheetPlace {
  readonly fileName: string;
  readonly sheet?: string;
  /** Row as the program numbers it, from 1. */
  readonly row?: number;
  /** Letters of the column, e.g. `C`. */
  readonly column?: string;
}

const english = ({ fileName, sheet, row, column }: SheetPlace): string =>
  [
    `"${fileName}"`,
    ...(sheet === undefined ? [] : [`sheet "${sheet}"`]),
    ...(row === undefined ? [] : [`row ${String(row)}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ');

const chinese = ({ fileName, sheet, row, column }: SheetPlace): string =>
  [
    `“${fileName}”`,
    ...(sheet === undefined ? [] : [`工作表“${sheet}”`]),
    ...(row === undefined ? [] : [`第 ${String(row)} 行`]),
    ...(column === undefined ? [] : [`${column} 列`]),
  ].join('');

/** The file is larger, or has more rows or columns, than is read at once. */
export class SpreadsheetTooLarge extends DomainError {
  readonly code = 'SPREADSHEET.TOO_LARGE';

  constructor(
    readonly place: SheetPlace,
    readonly limit: { readonly max: number; readonly en: string; readonly zh: string },
  ) {
    super({
      en: `${english(place)}: more than ${String(limit.max)} ${limit.en}. Split the table and import its parts one after another.`,
      zh: `${chinese(place)}：超过 ${String(limit.max)} ${limit.zh}。请把表格拆开，分次导入。`,
    });
  }
}

/** The file would grow beyond measure when it is unpacked. */
export class SpreadsheetInflates extends DomainError {
  readonly code = 'SPREADSHEET.INFLATES';

  constructor(
    readonly place: SheetPlace,
    readonly part: string,
  ) {
    super({
      en: `${english(place)}: its part "${part}" would grow beyond all measure when unpacked, so it was not opened. Copy the table into a new workbook and save that.`,
      zh: `${chinese(place)}：其中的“${part}”解压后过大，因此未打开。请把表格复制到新工作簿后另存。`,
    });
  }
}

/** The file is neither a workbook of today nor a table of text. */
export class SpreadsheetKindUnknown extends DomainError {
  readonly code = 'SPREADSHEET.KIND_UNKNOWN';

  constructor(readonly place: SheetPlace) {
    super({
      en: `${english(place)} is neither an Excel workbook (.xlsx) nor a CSV table, or it is locked by a password. Save it as .xlsx without a password, or as CSV.`,
      zh: `${chinese(place)}既不是 Excel 工作簿（.xlsx）也不是 CSV 表格，或者设有密码。请去掉密码，另存为 .xlsx 或 CSV。`,
    });
  }
}

/** The file was damaged, or made to look like a table. */
export class SpreadsheetDamaged extends DomainError {
  readonly code = 'SPREADSHEET.DAMAGED';

  constructor(
    readonly place: SheetPlace,
    readonly detail: { readonly en: string; readonly zh: string },
  ) {
    super({
      en: `${english(place)} cannot be read: ${detail.en}. Open it in your program, save it again and try once more.`,
      zh: `${chinese(place)}无法读取：${detail.zh}。请用表格软件打开并重新保存后再试。`,
    });
  }
}

/** There is no such sheet in the file, no such row, or nothing in it. */
export class SpreadsheetSheetUnknown extends DomainError {
  readonly code = 'SPREADSHEET.SHEET_UNKNOWN';

  constructor(
    readonly wanted: { readonly fileName: string; readonly sheet?: string; readonly headerLine?: number },
    readonly sheets: readonly string[],
  ) {
    const { fileName, sheet, headerLine } = wanted;
    super({
      en: `${english({ fileName, ...(sheet !== undefined && { sheet }), ...(headerLine !== undefined && { row: headerLine }) })}: there is no table. The sheets are: ${sheets.join(', ')}; name one of them, and the row of its header.`,
      zh: `${chinese({ fileName, ...(sheet !== undefined && { sheet }), ...(headerLine !== undefined && { row: headerLine }) })}：没有找到表格。现有工作表：${sheets.join('、')}；请指定其中之一及其表头所在行。`,
    });
  }
}
