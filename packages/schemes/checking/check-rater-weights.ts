import { refusal } from '../complaint.ts';
import { indicatorRaters, type IndicatorRater } from '../compiling/indicator-raters.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import type { Scheme } from '../language/scheme.ts';
import { billionths, decimalOf, HUNDRED, sumOf } from './billionths.ts';
import type { Check } from './check.ts';
import { leavesOf } from './placed-indicators.ts';

/** The least share of the masses wherever they rate together with others (000-33). */
export const MASSES_AT_LEAST = '15%';

/**
 * Rater groups of each indicator: their weights total exactly 100 %, the masses have their least share (000-33), and a
 * group whose share is to be the largest has it (002-17).
 */
export const checkRaterWeights: Check = (scheme) =>
  leavesOf(scheme).flatMap(({ indicator, path }) => {
    const raters = indicatorRaters(scheme, indicator).filter(({ rater }) => rater !== undefined);
    return raters.length < 2 ? [] : ratersTogether(scheme, raters, [...path, 'raters']);
  });

const ratersTogether = (
  scheme: Scheme,
  raters: readonly IndicatorRater[],
  path: FilePath,
): readonly SchemeProblem[] => {
  const unweighted = raters.filter(({ weight }) => weight === undefined);
  if (unweighted.length > 0) return [withoutWeight(path, unweighted)];
  const total = sumOf(raters.map(weightOf));
  if (total !== HUNDRED) return [notHundred(path, total)];
  return [...massesTooFew(scheme, raters, path), ...notLargest(raters, path)];
};

const weightOf = ({ weight }: IndicatorRater): string => weight ?? '0%';

const titleOf = ({ key, rater }: IndicatorRater): readonly [zh: string, en: string] => [
  rater?.zh ?? key,
  rater?.en ?? rater?.zh ?? key,
];

const withoutWeight = (path: FilePath, raters: readonly IndicatorRater[]): SchemeProblem => {
  const [zh, en] = [0, 1].map((language) => raters.map((each) => titleOf(each)[language] ?? ''));
  return refusal('RATER_WEIGHT_MISSING', path, [
    `缺少评价主体的权重：${(zh ?? []).join('、')}；请写在这里（键: 20%）或写在“raters”里。`,
    `These rater groups have no weight: ${(en ?? []).join(', ')}; give it here (key: 20%) or with the group.`,
  ]);
};

const notHundred = (path: FilePath, total: bigint): SchemeProblem =>
  refusal('RATER_WEIGHTS_NOT_100', path, [
    `评价主体的权重合计为 ${decimalOf(total)}%，须恰为 100%。`,
    `The weights of the rater groups total ${decimalOf(total)}%; they must total exactly 100%.`,
  ]);

const massesTooFew = (
  scheme: Scheme,
  raters: readonly IndicatorRater[],
  path: FilePath,
): readonly SchemeProblem[] => {
  const masses = raters.filter(({ rater }) => rater?.masses === true);
  const share = sumOf(masses.map(weightOf));
  const least = scheme.requirements?.massesAtLeast ?? MASSES_AT_LEAST;
  if (masses.length === 0 || share >= billionths(least)) return [];
  return [
    refusal('MASSES_TOO_FEW', path, [
      `群众评价占 ${decimalOf(share)}%，不得少于 ${least}（000-33）。`,
      `The masses have ${decimalOf(share)}% here, ${least} at least (000-33).`,
    ]),
  ];
};

const notLargest = (raters: readonly IndicatorRater[], path: FilePath): readonly SchemeProblem[] =>
  raters
    .filter(({ rater }) => rater?.largest === true)
    .filter((each) => raters.some((other) => other !== each && heavier(other, each)))
    .map((each) => {
      const [zh, en] = titleOf(each);
      return refusal('NOT_LARGEST', path, [
        `“${zh}”的权重须最大（largest），这里是 ${weightOf(each)}，另有不小于它的。`,
        `"${en}" is to have the largest weight, but has ${weightOf(each)} here, and another has as much.`,
      ]);
    });

const heavier = (other: IndicatorRater, each: IndicatorRater): boolean =>
  billionths(weightOf(other)) >= billionths(weightOf(each));
