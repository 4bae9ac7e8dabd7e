import { refusal, type Words } from '../complaint.ts';
import type { Method } from '../language/method.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { billionths } from './billionths.ts';
import type { Check } from './check.ts';
import { fullMarkOf } from './check-full-marks.ts';
import { levelProblems } from './check-levels.ts';
import { outside, positive, type MethodSite } from './method-points.ts';
import { HUNDRED_POINTS, isStrictlyAscending } from './number-order.ts';
import { leavesOf } from './placed-indicators.ts';

/** Settings of the methods: tables in their order and within the full mark, ranges the right way round. */
export const checkMethods: Check = (scheme) =>
  leavesOf(scheme).flatMap((placed) => {
    const { method } = placed.indicator;
    if (!method) return [];
    const site = { path: [...placed.path, 'method'], fullMark: fullMarkOf(placed) ?? HUNDRED_POINTS };
    return [...tableProblems(method, site), ...levelProblems(method, site), ...settingProblems(method, site)];
  });

interface TablePoint {
  readonly at: string;
  readonly points: string;
}

const tableProblems = (method: Method, site: MethodSite): readonly SchemeProblem[] => {
  if (method.kind === 'steps') {
    return [...outside([method.below], site, 'below'), ...pointsOf(method.steps, site, 'steps')];
  }
  if (method.kind === 'line') return pointsOf(method.points, site, 'points');
  if (method.kind !== 'borda' && method.kind !== 'rankPoints') return [];
  return [...outside(method.byRank, site, 'byRank'), ...outside([method.otherwise], site, 'otherwise')];
};

const pointsOf = (points: readonly TablePoint[], site: MethodSite, key: string): readonly SchemeProblem[] => {
  const order = isStrictlyAscending(points.map(({ at }) => billionths(at)));
  return [
    ...(order ? [] : [notAscending([...site.path, key])]),
    ...outside(
      points.map((point) => point.points),
      site,
      key,
    ),
  ];
};

const notAscending = (path: FilePath): SchemeProblem =>
  refusal('TABLE_NOT_ASCENDING', path, [
    '表中的“at”须由小到大，且不得重复。',
    'The "at" of this table must rise from one to the next, none twice.',
  ]);

const settingProblems = (method: Method, site: MethodSite): readonly SchemeProblem[] => {
  if (method.kind === 'direct' || method.kind === 'imported') return directProblems(method, site);
  if (method.kind === 'accumulate') return rangeProblems(method, site);
  if (method.kind === 'deduct') return positive(method.each, [...site.path, 'each']);
  if (method.kind === 'children') return positive(String(method.sample), [...site.path, 'sample']);
  return method.kind === 'ratio' ? ratioProblems(method, site) : [];
};

interface Range {
  readonly min?: string;
  readonly max?: string;
}

const directProblems = (range: Range, site: MethodSite): readonly SchemeProblem[] => [
  ...rangeProblems(range, site),
  ...outside(range.max === undefined ? [] : [range.max], site, 'max'),
];

const rangeProblems = ({ min, max }: Range, { path }: MethodSite): readonly SchemeProblem[] => {
  if (min === undefined || max === undefined || billionths(min) < billionths(max)) return [];
  const words: Words = [
    `“min”（${min}）须小于“max”（${max}）。`,
    `"min" (${min}) must be less than "max" (${max}).`,
  ];
  return [refusal('RANGE_UPSIDE_DOWN', [...path, 'min'], words)];
};

const ratioProblems = (
  { target, cap, allowance }: Method & { readonly kind: 'ratio' },
  { path }: MethodSite,
): readonly SchemeProblem[] => {
  const tooFree = allowance !== undefined && billionths(allowance) >= HUNDRED_POINTS;
  const words: Words = ['容许的差距须小于 100%。', 'The allowance must be less than 100%.'];
  return [
    ...positive(target, [...path, 'target']),
    ...positive(cap, [...path, 'cap']),
    ...(tooFree ? [refusal('ALLOWANCE_TOO_LARGE', [...path, 'allowance'], words)] : []),
  ];
};
