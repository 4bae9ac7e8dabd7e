import { compare, parseExactText, subtract, toExactText, type Exact } from '@kaoping/scoring-engine';

/** How many rose, fell and stayed, and by how many places at the least and the most. */
export interface Moves {
  readonly rose: number;
  readonly fell: number;
  readonly stayed: number;
  /** Places gained, such as `1` to `3`; absent where nobody rose. */
  readonly roseBy?: { readonly least: string; readonly most: string };
  readonly fellBy?: { readonly least: string; readonly most: string };
}

const ZERO = parseExactText('0');

/** Places gained from one rank to another, below 0 where they were lost. */
export const placesGained = (before: string, after: string): string =>
  toExactText(subtract(parseExactText(before), parseExactText(after)));

const extent = (places: readonly Exact[]): { readonly least: string; readonly most: string } | undefined => {
  const [least, most] = [places.toSorted(compare)[0], places.toSorted(compare).at(-1)];
  return least && most && { least: toExactText(least), most: toExactText(most) };
};

/** Sums up places gained and lost. */
export const movesOf = (gained: readonly string[]): Moves => {
  const places = gained.map(parseExactText);
  const up = places.filter((each) => compare(each, ZERO) > 0);
  const down = places.filter((each) => compare(each, ZERO) < 0).map((each) => subtract(ZERO, each));
  const [roseBy, fellBy] = [extent(up), extent(down)];
  return {
    rose: up.length,
    fell: down.length,
    stayed: places.length - up.length - down.length,
    ...(roseBy && { roseBy }),
    ...(fellBy && { fellBy }),
  };
};
