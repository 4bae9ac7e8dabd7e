import type { Indicator } from '../language/indicator.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath } from '../problem.ts';

/** A dimension or indicator with its place in the file and what lies under it. */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly path: FilePath;
  /** Keys from the top, joined by points, as formulas name it. */
  readonly name: string;
  readonly children: readonly PlacedIndicator[];
  readonly parent?: Indicator;
}

/** The dimensions and indicators at the top of a scheme, each with those under it. */
export const topIndicators = (scheme: Scheme): readonly PlacedIndicator[] =>
  scheme.indicators.map((indicator) => placed(indicator, [], ''));

/** All dimensions and indicators of a scheme in the order of the file, each before those under it. */
export const placedIndicators = (scheme: Scheme): readonly PlacedIndicator[] =>
  topIndicators(scheme).flatMap(withThoseBelow);

/** Those that are scored themselves. */
export const leavesOf = (scheme: Scheme): readonly PlacedIndicator[] =>
  placedIndicators(scheme).filter(({ children }) => children.length === 0);

/** One dimension or indicator and all under it. */
const withThoseBelow = (each: PlacedIndicator): readonly PlacedIndicator[] => [
  each,
  ...each.children.flatMap(withThoseBelow),
];

const placed = (
  indicator: Indicator,
  above: FilePath,
  prefix: string,
  parent?: Indicator,
): PlacedIndicator => {
  const path = [...above, 'indicators', indicator.key];
  const name = `${prefix}${indicator.key}`;
  const children = (indicator.indicators ?? []).map((child) => placed(child, path, `${name}.`, indicator));
  return { indicator, path, name, children, ...(parent && { parent }) };
};
