/** How many letters may differ before a suggestion confuses more than it helps. */
const DISTANCE_MAX = 3;

const distance = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 0; i < left.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j += 1) {
      const replaced = (row[j] ?? 0) + (left[i] === right[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
};

/**
 * The known name that was most likely meant, by the number of letters to change (Levenshtein), case aside; the
 * earlier of two that are as near. A name that ends in what was written (`final` for `a.final`) is nearest.
 *
 * @returns Nothing where no name is near enough: at most three letters and less than half of the word.
 * @example nearestName('fianl', ['final', 'base']) // 'final'
 */
export const nearestName = (written: string, known: readonly string[]): string | undefined => {
  const ending = known.find((name) => name.endsWith(`.${written}`));
  if (ending !== undefined) return ending;
  let best: { readonly name: string; readonly away: number } | undefined;
  for (const name of known) {
    // Words of very different lengths cannot be near: their distance need not be measured.
    if (Math.abs(name.length - written.length) > DISTANCE_MAX) continue;
    const away = distance(written.toLowerCase(), name.toLowerCase());
    if (away <= DISTANCE_MAX && away * 2 <= written.length && (best === undefined || away < best.away))
      best = { name, away };
  }
  return best?.name;
};
