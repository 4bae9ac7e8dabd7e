import { SpreadsheetTooLarge, type SheetPlace } from '../errors/spreadsheet-errors.ts';

/** Counts down what one file may still hold of something, over all its sheets. */
export class CellBudget {
  private left: number;

  constructor(private readonly limit: { readonly max: number; readonly en: string; readonly zh: string }) {
    this.left = limit.max;
  }

  /** @throws {SpreadsheetTooLarge} when less is left; the place says where it ran out. */
  spend(count: number, place: SheetPlace): void {
    this.left -= count;
    if (this.left < 0) throw new SpreadsheetTooLarge(place, this.limit);
  }
}
