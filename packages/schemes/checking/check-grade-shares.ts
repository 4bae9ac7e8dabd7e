import { doubt, refusal, type Words } from '../complaint.ts';
import type { Grades } from '../language/outcome.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { decimalOf, HUNDRED, sumOf } from './billionths.ts';

const LIST: FilePath = ['grades', 'list'];

/**
 * Shares of the grades: they total 100 % where they are met exactly and no more where they are not exceeded; the same
 * for each value of the figure that they go by (001-32); shares and a distribution need each other.
 */
export const gradeShares = (grades: Grades): readonly SchemeProblem[] => {
  const { distribution, list } = grades;
  const shared = list.some(({ share, shares, places }) => (share ?? shares ?? places) !== undefined);
  if (!distribution) return shared ? [doubt('SHARES_WITHOUT_DISTRIBUTION', LIST, IDLE)] : [];
  if (!shared) return [refusal('DISTRIBUTION_WITHOUT_SHARES', ['grades', 'distribution'], EMPTY)];
  return distribution.sharesBy === undefined ? plainShares(grades) : sharesByFigure(grades);
};

const IDLE: Words = [
  '写了比例，却没有“distribution”，比例不起作用；请写“distribution: { kind: at-most }”或删去比例。',
  'Shares do nothing without "distribution"; write "distribution: { kind: at-most }", or delete them.',
];

const EMPTY: Words = [
  '写了强制分布，却没有任何比例；请给等次写“share”。',
  'There is a distribution but no share; give the grades a "share".',
];

const plainShares = ({ distribution, list }: Grades): readonly SchemeProblem[] => {
  const strayed = list.findIndex(({ shares }) => shares !== undefined);
  if (strayed !== -1) return [refusal('SHARES_BY_NOTHING', [...LIST, strayed, 'shares'], BY_NOTHING)];
  const total = sumOf(list.flatMap(({ share }) => share ?? []));
  return totalProblems(distribution?.kind, total, '');
};

const BY_NOTHING: Words = [
  '“shares”按某个数取不同比例；请在“distribution”里写“sharesBy”。',
  '"shares" go by a figure; name it with "sharesBy" in "distribution".',
];

const totalProblems = (
  kind: 'exact' | 'at-most' | undefined,
  total: bigint,
  of: string,
): readonly SchemeProblem[] => {
  const fits = kind === 'exact' ? total === HUNDRED : total <= HUNDRED;
  if (fits) return [];
  const percent = `${decimalOf(total)}%`;
  const words: Words =
    kind === 'exact'
      ? [
          `${of}各等次比例合计为 ${percent}，须恰为 100%。`,
          `${of}Shares total ${percent}; they must total exactly 100%.`,
        ]
      : [`${of}各等次比例合计为 ${percent}，最多 100%。`, `${of}Shares total ${percent}; 100% at most.`];
  return [refusal('SHARES_NOT_100', LIST, words)];
};

const sharesByFigure = ({ distribution, list }: Grades): readonly SchemeProblem[] => {
  const values = [...new Set(list.flatMap(({ shares }) => Object.keys(shares ?? {})))];
  return values.flatMap((value) => {
    const total = sumOf(list.flatMap(({ share, shares }) => shares?.[value] ?? share ?? []));
    return totalProblems(distribution?.kind, total, `${value}: `);
  });
};
