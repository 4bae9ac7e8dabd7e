/**
 * The letters that a program shows above a column.
 *
 * @param column From 0.
 * @example columnLetters(27) // 'AB'
 */
export const columnLetters = (column: number): string => {
  const rest = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? rest : `${columnLetters(Math.floor(column / 26) - 1)}${rest}`;
};

/** A cell by its place, row from 1 and column from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/**
 * Reads an address such as `B12`.
 *
 * @returns Undefined where it is none that a program could show.
 * @example cellAddress('B12') // { row: 12, column: 1 }
 */
export const cellAddress = (text: string): CellAddress | undefined => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(text);
  if (found === null) return undefined;
  const [, letters = '', digits = ''] = found;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  const row = Number(digits);
  return row === 0 ? undefined : { row, column: column - 1 };
};
