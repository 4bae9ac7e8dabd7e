import { doubt, refusal } from '../complaint.ts';
import type { Method } from '../language/method.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { billionths } from './billionths.ts';
import { outOfMark, type MethodSite } from './method-points.ts';
import { HUNDRED_POINTS, isDescending } from './number-order.ts';

/** Levels of qualitative methods and ballots: the best first, within what the method can give, good ones known. */
export const levelProblems = (method: Method, site: MethodSite): readonly SchemeProblem[] => {
  const path = [...site.path, 'levels'];
  if (method.kind === 'share') return goodProblems(method, site.path);
  if (method.kind === 'ballot') return pointProblems(method.levels, path, HUNDRED_POINTS);
  if (method.kind !== 'levels') return [];
  return pointProblems(method.levels, path, method.of === 'full-mark' ? HUNDRED_POINTS : site.fullMark);
};

interface Level {
  readonly key: string;
  readonly points: string;
}

const pointProblems = (levels: readonly Level[], path: FilePath, most: bigint): readonly SchemeProblem[] => {
  const points = levels.map((level) => billionths(level.points));
  const wrong = levels.find((_, index) => (points[index] ?? 0n) > most || (points[index] ?? 0n) < 0n);
  return [
    ...(levels.length < 2 ? [tooFew(path)] : []),
    ...(isDescending(points) ? [] : [notDescending(path)]),
    ...(wrong ? [outOfMark([...path, wrong.key, 'points'], wrong.points, most)] : []),
  ];
};

const tooFew = (path: FilePath): SchemeProblem =>
  refusal('LEVELS_TOO_FEW', path, ['至少要有两个等级。', 'There must be two levels at least.']);

const notDescending = (path: FilePath): SchemeProblem =>
  refusal('LEVELS_NOT_DESCENDING', path, [
    '等级须由好到差排列，分值由大到小。',
    'Levels stand from the best to the worst, with falling points.',
  ]);

const goodProblems = (
  { levels, good }: Method & { readonly kind: 'share' },
  path: FilePath,
): readonly SchemeProblem[] => {
  const known = new Set(levels.map(({ key }) => key));
  const unknown = good
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !known.has(name))
    .map(({ name, index }) =>
      refusal(
        'UNKNOWN_LEVEL',
        [...path, 'good', index],
        [
          `没有等级“${name}”；可用的有：${[...known].join('、')}。`,
          `There is no level "${name}"; there are: ${[...known].join(', ')}.`,
        ],
      ),
    );
  if (unknown.length > 0 || new Set(good).size < known.size) return unknown;
  return [
    doubt(
      'ALL_LEVELS_GOOD',
      [...path, 'good'],
      [
        '所有等级都算“好”，得分必为满分。',
        'Every level counts as good, so that everybody gets the full mark.',
      ],
    ),
  ];
};
