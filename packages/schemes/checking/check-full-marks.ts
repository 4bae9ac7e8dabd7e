import { refusal } from '../complaint.ts';
import type { SchemeProblem } from '../problem.ts';
import { billionths, decimalOf, sumOf } from './billionths.ts';
import type { Check } from './check.ts';
import { placedIndicators, type PlacedIndicator } from './placed-indicators.ts';

/**
 * Full marks: an indicator has one (100 where it counts by weight), above 0; that of a dimension whose points are added
 * is the sum of those below it.
 */
export const checkFullMarks: Check = (scheme) => placedIndicators(scheme).flatMap(problemsAt);

const problemsAt = (placed: PlacedIndicator): readonly SchemeProblem[] => {
  const { indicator, path, children } = placed;
  const { fullMark } = indicator;
  if (fullMark !== undefined && billionths(fullMark) <= 0n) return [notPositive(placed)];
  if (indicator.indicators && children.length === 0) return [emptyDimension(placed)];
  if (children.length === 0) return leafProblems(placed);
  const scored = indicator.method ?? indicator.raters;
  const own = scored === undefined ? [] : [scoredDimension(path)];
  return [...own, ...sumProblems(placed)];
};

/** The full mark that counts: the written one, 100 by weight, or the sum of those below. */
export const fullMarkOf = ({ indicator, children }: PlacedIndicator): bigint | undefined => {
  if (indicator.fullMark !== undefined) return billionths(indicator.fullMark);
  if (children.length === 0 || indicator.combine === 'weights') return undefined;
  const below = children.map(fullMarkOf);
  return below.reduce((sum, mark) => (sum === undefined || mark === undefined ? undefined : sum + mark), 0n);
};

const notPositive = ({ path }: PlacedIndicator): SchemeProblem =>
  refusal(
    'FULL_MARK_NOT_POSITIVE',
    [...path, 'fullMark'],
    ['满分须大于 0。', 'A full mark must be above 0.'],
  );

const emptyDimension = ({ path }: PlacedIndicator): SchemeProblem =>
  refusal('EMPTY_DIMENSION', path, [
    '这个维度下没有指标；请写上指标，或删去“indicators”。',
    'There is no indicator in this dimension; add one, or delete "indicators".',
  ]);

const scoredDimension = (path: SchemeProblem['path']): SchemeProblem =>
  refusal('DIMENSION_SCORED', path, [
    '维度的得分来自下级指标；请把“method”和“raters”写到指标上。',
    'The score of a dimension comes from those below it; write "method" and "raters" at the indicators.',
  ]);

const leafProblems = ({ indicator, path, parent }: PlacedIndicator): readonly SchemeProblem[] => {
  const idle = indicator.combine ?? indicator.specialTakes;
  if (idle !== undefined) return [combinesNothing(path)];
  if (indicator.fullMark !== undefined || parent?.combine === 'weights') return [];
  return [
    refusal('FULL_MARK_MISSING', path, [
      '这里缺少满分，例如“fullMark: 10”。',
      'A full mark is missing here, such as "fullMark: 10".',
    ]),
  ];
};

const combinesNothing = (path: SchemeProblem['path']): SchemeProblem =>
  refusal('COMBINES_NOTHING', path, [
    '这里没有下级指标可合成；请删去“combine”和“specialTakes”。',
    'There is nothing below to combine; delete "combine" and "specialTakes".',
  ]);

const sumProblems = ({ indicator, path, children }: PlacedIndicator): readonly SchemeProblem[] => {
  if (indicator.combine === 'weights' || indicator.fullMark === undefined) return [];
  const marks = children.map(fullMarkOf);
  if (marks.includes(undefined)) return [];
  const total = marks.reduce<bigint>((sum, mark) => sum + (mark ?? 0n), 0n);
  if (total === sumOf([indicator.fullMark])) return [];
  return [
    refusal(
      'FULL_MARK_NOT_SUM',
      [...path, 'fullMark'],
      [
        `满分是 ${indicator.fullMark}，下级满分合计却是 ${decimalOf(total)}；两者须相等。`,
        `The full mark is ${indicator.fullMark}, but those below total ${decimalOf(total)}; both must be equal.`,
      ],
    ),
  ];
};
