/** A place in a text as editors count it: from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds lines and columns in one text. The breaks are found once, so that many places cost little.
 *
 * @returns From characters (0 for the first) to the place; what lies behind the end counts as the end.
 * @example positionsIn('a: 1\nb: 2')(5) // { line: 2, column: 1 }
 */
export const positionsIn = (text: string): ((offset: number) => TextPosition) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const within = Math.min(offset, text.length);
    const line = lastAtMost(starts, within);
    return { line: line + 1, column: within - (starts[line] ?? 0) + 1 };
  };
};

const lastAtMost = (sorted: readonly number[], wanted: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
};
