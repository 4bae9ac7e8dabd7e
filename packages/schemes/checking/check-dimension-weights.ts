import { refusal } from '../complaint.ts';
import type { Indicator } from '../language/indicator.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { decimalOf, HUNDRED, sumOf } from './billionths.ts';
import { placedIndicators, type PlacedIndicator } from './placed-indicators.ts';
import type { Check } from './check.ts';

/**
 * Weights of a dimension: under `combine: weights` they total exactly 100 %, a special child that takes its share
 * apart having none of its own (000-40); under `sum` there are none, since they would do nothing.
 */
export const checkDimensionWeights: Check = (scheme) => [
  ...scheme.indicators.flatMap((indicator) => idleWeight(indicator, ['indicators', indicator.key])),
  ...placedIndicators(scheme).flatMap(weightsBelow),
];

const weightsBelow = (placed: PlacedIndicator): readonly SchemeProblem[] => {
  const { indicator, path } = placed;
  if (indicator.combine === 'weights') return weighted(placed);
  const idle = placed.children.flatMap((child) => idleWeight(child.indicator, child.path));
  return indicator.specialTakes === undefined ? idle : [takesOfNothing(path), ...idle];
};

const idleWeight = ({ weight }: Indicator, path: FilePath): readonly SchemeProblem[] =>
  weight === undefined
    ? []
    : [
        refusal(
          'WEIGHT_UNDER_SUM',
          [...path, 'weight'],
          [
            '上一级按满分相加，权重不起作用；请删去权重，或在上一级写“combine: weights”。',
            'Points are added here, so a weight does nothing; delete it, or write "combine: weights" one level up.',
          ],
        ),
      ];

const takesOfNothing = (path: FilePath): SchemeProblem =>
  refusal(
    'SPECIAL_TAKES_UNDER_SUM',
    [...path, 'specialTakes'],
    [
      '“specialTakes”只用于按权重合成的维度；请写“combine: weights”，或删去。',
      '"specialTakes" belongs to a dimension by weights; write "combine: weights", or delete it.',
    ],
  );

const weighted = ({ indicator, path, children }: PlacedIndicator): readonly SchemeProblem[] => {
  const apart = indicator.specialTakes === undefined ? [] : children.filter((each) => each.indicator.special);
  if (indicator.specialTakes !== undefined && apart.length !== 1) return [notOneSpecial(path, apart.length)];
  const sharing = children.filter((child) => !apart.includes(child));
  const unweighted = sharing.filter((child) => child.indicator.weight === undefined);
  const own = apart.filter((child) => child.indicator.weight !== undefined).map(weightOfSpecial);
  if (unweighted.length > 0) return [...unweighted.map(withoutWeight), ...own];
  const total = sumOf(sharing.flatMap((child) => child.indicator.weight ?? []));
  return total === HUNDRED ? own : [notHundred(path, total), ...own];
};

const notOneSpecial = (path: FilePath, count: number): SchemeProblem =>
  refusal(
    'SPECIAL_NOT_ONE',
    [...path, 'specialTakes'],
    [
      `这里有 ${String(count)} 个专项任务（special: true）；“specialTakes”须恰有一个。`,
      `There are ${String(count)} special tasks (special: true) here; "specialTakes" needs exactly one.`,
    ],
  );

const weightOfSpecial = ({ path }: PlacedIndicator): SchemeProblem =>
  refusal(
    'SPECIAL_HAS_WEIGHT',
    [...path, 'weight'],
    [
      '专项任务的权重由上一级的“specialTakes”决定；请删去这里的权重。',
      'The weight of this special task is given by "specialTakes" above; delete its own.',
    ],
  );

const withoutWeight = ({ path }: PlacedIndicator): SchemeProblem =>
  refusal('WEIGHT_MISSING', path, [
    '这里缺少权重，例如“weight: 20%”。',
    'A weight is missing here, such as "weight: 20%".',
  ]);

const notHundred = (path: FilePath, total: bigint): SchemeProblem =>
  refusal('WEIGHTS_NOT_100', path, [
    `下级权重合计为 ${decimalOf(total)}%，须恰为 100%。`,
    `The weights below total ${decimalOf(total)}%; they must total exactly 100%.`,
  ]);
