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
  const near = known
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((each) => each.distance <= limit)
    .sort((left, right) => left.distance - right.distance);
  return near[0]?.candidate;
};

const distance = (left: string, right: string): number => {
  if (Math.abs(left.length - right.length) > DISTANCE_LIMIT) return Infinity;
  let rows: Rows = { before: [], row: Array.from({ length: right.length + 1 }, (_, index) => index) };
  for (let y = 1; y <= left.length; y += 1) rows = nextRow(rows, left, right, y);
  return rows.row[right.length] ?? Infinity;
};

/** The last two rows of the table of distances between all beginnings of both words. */
interface Rows {
  readonly before: readonly number[];
  readonly row: readonly number[];
}

const nextRow = ({ before, row }: Rows, left: string, right: string, y: number): Rows => {
  const next = [y];
  const at = (cells: readonly number[], x: number): number => cells[x] ?? Infinity;
  for (let x = 1; x <= right.length; x += 1) {
    const cost = left[y - 1] === right[x - 1] ? 0 : 1;
    const isSwap = left[y - 1] === right[x - 2] && left[y - 2] === right[x - 1];
    const swapped = isSwap ? at(before, x - 2) + 1 : Infinity;
    next.push(Math.min(at(row, x) + 1, at(next, x - 1) + 1, at(row, x - 1) + cost, swapped));
  }
  return { before: row, row: next };
};
