import { billionths, HUNDRED } from './billionths.ts';
import { fullMarkOf } from './check-full-marks.ts';
import type { PlacedIndicator } from './placed-indicators.ts';

/** A share of a whole as a fraction of two big integers, so that thirds stay exact. */
export interface Share {
  readonly of: bigint;
  readonly whole: bigint;
}

/** All of it. */
const ALL: Share = { of: 1n, whole: 1n };

/** An indicator that is scored itself, with its share in a dimension. */
export interface SharedIndicator {
  readonly placed: PlacedIndicator;
  readonly share: Share;
}

/**
 * The share of every indicator in one dimension: by weight, by what a special task takes (000-40), or by full mark,
 * multiplied down the levels.
 *
 * @returns Undefined where a weight or full mark is missing, so that no share can be told.
 */
export const effectiveShares = (
  placed: PlacedIndicator,
  share: Share = ALL,
): readonly SharedIndicator[] | undefined => {
  if (placed.children.length === 0) return [{ placed, share }];
  const below = placed.children.map((child) => {
    const part = shareIn(placed, child);
    return part && effectiveShares(child, { of: share.of * part.of, whole: share.whole * part.whole });
  });
  return below.includes(undefined) ? undefined : below.flatMap((each) => each ?? []);
};

/** The share of a child in the dimension right above it; undefined where it cannot be told. */
export const shareIn = (parent: PlacedIndicator, child: PlacedIndicator): Share | undefined =>
  parent.indicator.combine === 'weights' ? byWeight(parent, child) : byFullMark(parent, child);

const byWeight = ({ indicator }: PlacedIndicator, child: PlacedIndicator): Share | undefined => {
  const { weight, special } = child.indicator;
  const taken = indicator.specialTakes === undefined ? 0n : billionths(indicator.specialTakes);
  if (taken > 0n && special === true) return { of: taken, whole: HUNDRED };
  if (weight === undefined) return undefined;
  return { of: billionths(weight) * (HUNDRED - taken), whole: HUNDRED * HUNDRED };
};

const byFullMark = (parent: PlacedIndicator, child: PlacedIndicator): Share | undefined => {
  const marks = parent.children.map(fullMarkOf);
  const own = fullMarkOf(child);
  const whole = marks.reduce<bigint>((sum, mark) => sum + (mark ?? 0n), 0n);
  if (own === undefined || marks.includes(undefined) || whole <= 0n) return undefined;
  return { of: own, whole };
};

/** The sum of shares. */
export const totalShare = (shares: readonly Share[]): Share =>
  shares.reduce(
    (sum, each) => ({ of: sum.of * each.whole + each.of * sum.whole, whole: sum.whole * each.whole }),
    { of: 0n, whole: 1n },
  );

/** Below zero, zero or above, as the share is below, equal to or above a per cent. */
export const compareShare = ({ of, whole }: Share, percent: string): -1 | 0 | 1 => {
  const [left, right] = [of * HUNDRED, billionths(percent) * whole];
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** A share in per cent for people, cut off after two decimal places. */
export const shareText = ({ of, whole }: Share): string => {
  const hundredths = (of * 10_000n) / whole;
  const fraction = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  return `${String(hundredths / 100n)}${fraction === '' ? '' : `.${fraction}`}%`;
};
