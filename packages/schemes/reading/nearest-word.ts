/** A word further from another than this is no slip of the pen. */
const DISTANCE_LIMIT = 3;

/**
 * The known word that somebody probably meant, by the fewest letters added, left out, replaced or swapped with the
 * next one; undefined where none is near. Of two equally near the first is taken.
 *
 * @example nearestWord('fulMark', ['weight', 'fullMark']) // 'fullMark'
 */
export const nearestWord = (word: string, known: readonly string[]): string | undefined => {
  const limit = Math.min(DISTANCE_LIMIT, Math.floor(word.length / 2));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const found = distance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (found >= least) continue;
    [nearest, least] = [candidate, found];
  }
  return nearest;
};

/** The distance of two words, or any number from `enough` on where it is no less: a file may hold many wrong words. */
const distance = (left: string, right: string, enough: number): number => {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let y = 1; y <= left.length; y += 1) {
    const next = nextRow({ before, row }, left, right, y);
    if (Math.min(...next) >= enough && Math.min(...row) >= enough) return enough;
    [before, row] = [row, next];
  }
  return row[right.length] ?? enough;
};

/** The last two rows of the table of distances between all beginnings of both words. */
interface Rows {
  readonly before: readonly number[];
  readonly row: readonly number[];
}

const nextRow = ({ before, row }: Rows, left: string, right: string, y: number): readonly number[] => {
  const next = [y];
  for (let x = 1; x <= right.length; x += 1) {
    const cost = left[y - 1] === right[x - 1] ? 0 : 1;
    const isSwap = left[y - 1] === right[x - 2] && left[y - 2] === right[x - 1];
    const swapped = isSwap ? at(before, x - 2) + 1 : Infinity;
    next.push(Math.min(at(row, x) + 1, at(next, x - 1) + 1, at(row, x - 1) + cost, swapped));
  }
  return next;
};

const at = (cells: readonly number[], place: number): number => cells[place] ?? Infinity;
