import type { Archive } from '../archive/open-archive.ts';
import { cellAddress, columnLetters } from './column-letters.ts';
import { SpreadsheetDamaged, SpreadsheetTooLarge, type SheetPlace } from '../errors/spreadsheet-errors.ts';
import type { MergedArea, Sheet, SheetRow } from '../sheet.ts';
import { CELL_CHARACTERS_MAX, COLUMNS_MAX } from '../spreadsheet-limits.ts';
import type { Attributes } from '../xml/read-xml.ts';
import type { CellBudget } from './cell-budget.ts';
import { fillMerged } from './fill-merged.ts';
import { unescapeText } from './escaped-text.ts';
import { TextRuns } from './read-shared-texts.ts';
import type { NumberFormat } from './shown-number.ts';
import { isTrue, readPart, type SheetPart } from './workbook-parts.ts';

/** What the cells of a sheet refer to, and what is left of the limits of its file. */
export interface SheetContext {
  readonly sharedTexts: readonly string[];
  readonly formatOf: (style: number) => NumberFormat;
  readonly rowBudget: CellBudget;
  readonly mergedBudget: CellBudget;
}

/** Reads one sheet as it streams in. */
export const readSheet = async (
  archive: Archive,
  { name, part, isHidden }: SheetPart,
  context: SheetContext,
): Promise<Sheet> => {
  const reader = new SheetReader({ fileName: archive.fileName, sheet: name }, context);
  await readPart(archive, part, reader);
  const rows = fillMerged(reader, context.mergedBudget);
  return {
    fileName: archive.fileName,
    name,
    ...(isHidden && { isHidden: true }),
    rows,
    merged: reader.merged,
  };
};

interface OpenRow {
  readonly number: number;
  readonly cells: string[];
  readonly isHidden: boolean;
  readonly held: Record<number, string>;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

const COLUMNS = { max: COLUMNS_MAX, en: 'columns', zh: '列' };

const CHARACTERS = { max: CELL_CHARACTERS_MAX, en: 'characters in one cell', zh: '个字符' };

class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merged: MergedArea[] = [];
  private row: OpenRow | undefined;
  private cell: OpenCell | undefined;
  private isValue = false;
  private value = '';
  private readonly inline = new TextRuns();
  private lastRow = 0;

  constructor(
    readonly place: SheetPlace,
    private readonly context: SheetContext,
  ) {}

  open(element: string, attributes: Attributes): void {
    if (element === 'row') this.openRow(attributes);
    else if (element === 'c') this.openCell(attributes);
    else if (element === 'v') this.isValue = true;
    else if (element === 'mergeCell') this.merged.push(this.areaOf(attributes['ref'] ?? ''));
    else if (this.cell !== undefined) this.inline.open(element);
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
    else if (this.cell !== undefined) this.inline.add(text);
  }

  close(element: string): void {
    if (element === 'v') this.isValue = false;
    else if (element === 'c') this.closeCell();
    else if (element === 'row') this.closeRow();
    else if (this.cell !== undefined) this.inline.close(element);
  }

  private openRow(attributes: Attributes): void {
    const number = Number(attributes['r'] ?? this.lastRow + 1);
    if (!Number.isInteger(number) || number <= this.lastRow) {
      throw this.damaged({ row: this.lastRow }, 'rows are out of order after it', '其后的行次序混乱');
    }
    this.lastRow = number;
    this.row = { number, cells: [], isHidden: isTrue(attributes['hidden']), held: {} };
  }

  private openCell(attributes: Attributes): void {
    const { r: address, t: type, s: style } = attributes;
    const column = address === undefined ? this.row?.cells.length : cellAddress(address)?.column;
    if (this.row === undefined || column === undefined) {
      throw this.damaged({ row: this.lastRow }, 'a cell has no place', '有单元格没有位置');
    }
    this.cell = { column, type: type ?? 'n', style: Number(style ?? '0') };
    this.value = '';
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (cell === undefined || row === undefined) return;
    const inline = this.inline.take();
    const text = cell.type === 'inlineStr' ? inline : this.textOf(cell, row);
    if (text === '') return;
    if (cell.column >= COLUMNS_MAX) throw this.tooLarge(row, cell, COLUMNS);
    if (text.length > CELL_CHARACTERS_MAX) throw this.tooLarge(row, cell, CHARACTERS);
    while (row.cells.length < cell.column) row.cells.push('');
    row.cells[cell.column] = text;
  }

  private tooLarge(
    row: OpenRow,
    { column }: OpenCell,
    limit: { readonly max: number; readonly en: string; readonly zh: string },
  ): SpreadsheetTooLarge {
    return new SpreadsheetTooLarge({ ...this.place, row: row.number, column: columnLetters(column) }, limit);
  }

  private textOf({ type, style, column }: OpenCell, row: OpenRow): string {
    const { value } = this;
    switch (type) {
      case 's':
        return value === '' ? '' : (this.context.sharedTexts[Number(value)] ?? this.missingText(row, column));
      case 'b':
        return value === '1' ? '是' : '否';
      case 'n':
        return value === '' ? '' : this.numberOf(value, style, { row, column });
      default:
        return unescapeText(value);
    }
  }

  private numberOf(
    value: string,
    style: number,
    { row, column }: { readonly row: OpenRow; readonly column: number },
  ): string {
    if (!Number.isFinite(Number(value))) return value;
    const { text, held } = this.context.formatOf(style)(value);
    if (held !== undefined) row.held[column] = held;
    return text;
  }

  private missingText(row: OpenRow, column: number): never {
    const place = { row: row.number, column: columnLetters(column) };
    throw this.damaged(place, 'a cell refers to a text that is not there', '单元格引用了不存在的文本');
  }

  private closeRow(): void {
    const { row } = this;
    this.row = undefined;
    if (row === undefined || row.cells.every((text) => text.trim() === '')) return;
    this.context.rowBudget.spend(1, { ...this.place, row: row.number });
    const { number, cells, isHidden, held } = row;
    const isRounded = Object.keys(held).length > 0;
    this.rows.push({ number, cells, ...(isHidden && { isHidden: true }), ...(isRounded && { held }) });
  }

  private areaOf(ref: string): MergedArea {
    const [first, last = first] = ref.split(':').map(cellAddress);
    if (first === undefined || last === undefined || last.row < first.row || last.column < first.column) {
      throw this.damaged({}, `"${ref}" is no merged area`, `“${ref}”不是合并区域`);
    }
    return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
  }

  private damaged(at: Partial<SheetPlace>, en: string, zh: string): SpreadsheetDamaged {
    return new SpreadsheetDamaged({ ...this.place, ...at }, { en, zh });
  }
}
