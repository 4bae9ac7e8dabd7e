/**
 * How many of some ascending positions lie at or before one, by binary search.
 *
 * @example countThrough([3, 5, 9], 5) // 2
 */
export const countThrough = (positions: readonly number[], through: number): number => {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? Infinity) <= through) low = middle + 1;
    else high = middle;
  }
  return low;
};
