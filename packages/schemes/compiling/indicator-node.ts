import type { Sentence } from '@kaoping/scoring-engine';
import type { Indicator } from '../language/indicator.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath } from '../problem.ts';
import { exemptName } from './indicator-names.ts';
import { sumOfDecimals } from './plain-number.ts';
import { joinTitles, titleOf } from './scheme-titles.ts';

/** An indicator or dimension with everything that its place in the tree gives it. */
export interface IndicatorNode {
  /** Dotted path of keys, by which formulas name it: `base.breakthrough`. */
  readonly name: string;
  /** With the titles of the dimensions above: 基本分·重点突破工作. */
  readonly title: Sentence;
  readonly path: FilePath;
  readonly indicator: Indicator;
  /** Decimal text; 100 where the file names none and nothing is summed up. */
  readonly fullMark: string;
  /** Flags by which it, or a dimension above it, is exempt for an organisation. */
  readonly exemptBy: readonly string[];
  /** Whether it, or a dimension above it, counts as zero where it is missing. */
  readonly isZeroIfMissing: boolean;
  /** Empty for an indicator, which is scored itself. */
  readonly children: readonly IndicatorNode[];
}

/** What stands above an indicator. */
interface Above {
  readonly name: string;
  readonly title: Sentence;
  readonly path: FilePath;
  readonly exemptBy: readonly string[];
  readonly isZeroIfMissing: boolean;
}

/** Whether an indicator has others under it. */
export const isDimension = (node: IndicatorNode): boolean => node.children.length > 0;

const fullMarkOf = (indicator: Indicator, children: readonly IndicatorNode[]): string => {
  if (indicator.fullMark !== undefined) return indicator.fullMark;
  if (children.length === 0 || indicator.combine === 'weights') return '100';
  return sumOfDecimals(children.map(({ fullMark }) => fullMark));
};

const TOP: Omit<Above, 'name' | 'title'> = { path: [], exemptBy: [], isZeroIfMissing: false };

const placeUnder = (above: Above | undefined, indicator: Indicator): Above => {
  const { path, exemptBy, isZeroIfMissing } = above ?? TOP;
  const own = titleOf(indicator, indicator.key);
  const name = above === undefined ? indicator.key : `${above.name}.${indicator.key}`;
  const exempt = exemptName(name, indicator);
  return {
    name,
    title: above === undefined ? own : joinTitles(above.title, own),
    path: [...path, 'indicators', indicator.key],
    exemptBy: exempt === undefined ? exemptBy : [...exemptBy, exempt],
    isZeroIfMissing: isZeroIfMissing || indicator.missing === 'zero',
  };
};

const nodeOf = (indicator: Indicator, above?: Above): IndicatorNode => {
  const place = placeUnder(above, indicator);
  const children = (indicator.indicators ?? []).map((child) => nodeOf(child, place));
  return { ...place, indicator, fullMark: fullMarkOf(indicator, children), children };
};

/** The tree of a scheme's dimensions and indicators, in the order of the file. */
export const indicatorTree = (scheme: Scheme): readonly IndicatorNode[] =>
  scheme.indicators.map((indicator) => nodeOf(indicator));

/** A tree's nodes one after the other, each before those under it. */
export const flattenNodes = (nodes: readonly IndicatorNode[]): readonly IndicatorNode[] =>
  nodes.flatMap((node) => [node, ...flattenNodes(node.children)]);
