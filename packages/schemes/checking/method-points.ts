import { refusal } from '../complaint.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { billionths, decimalOf } from './billionths.ts';

/** Where a method stands, and the most points it can give, in billionths. */
export interface MethodSite {
  readonly path: FilePath;
  readonly fullMark: bigint;
}

/** Points under `key` that the method could never give; only the first is told. */
export const outside = (
  points: readonly string[],
  site: MethodSite,
  key: string,
): readonly SchemeProblem[] => {
  const wrong = points.find((each) => billionths(each) < 0n || billionths(each) > site.fullMark);
  return wrong === undefined ? [] : [outOfMark([...site.path, key], wrong, site.fullMark)];
};

/** Points that a method could never give. */
export const outOfMark = (path: FilePath, points: string, most: bigint): SchemeProblem =>
  refusal('POINTS_OUT_OF_MARK', path, [
    `分值 ${points} 不在 0 至 ${decimalOf(most)} 之内。`,
    `${points} points do not lie between 0 and ${decimalOf(most)}.`,
  ]);

/** A setting that must be above 0, where it is given. */
export const positive = (value: string | undefined, path: FilePath): readonly SchemeProblem[] =>
  value === undefined || billionths(value) > 0n
    ? []
    : [
        refusal('NOT_POSITIVE', path, [
          `这里须大于 0，不能是 ${value}。`,
          `This must be above 0; it is ${value}.`,
        ]),
      ];
