import { doubt, refusal, type Words } from '../complaint.ts';
import type { Grades } from '../language/outcome.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { billionths } from './billionths.ts';
import type { Check } from './check.ts';
import { gradeShares } from './check-grade-shares.ts';
import { isStrictlyDescending } from './number-order.ts';

/**
 * Grades: each key once, least scores falling from the best grade to the last, shares that come out (003-15), and a
 * last grade that takes everyone who is left.
 */
export const checkGrades: Check = ({ grades }) => {
  if (!grades) return [];
  return [...repeatedGrades(grades), ...thresholds(grades), ...lastGrade(grades), ...gradeShares(grades)];
};

const LIST: FilePath = ['grades', 'list'];

const repeatedGrades = ({ list }: Grades): readonly SchemeProblem[] =>
  list.flatMap(({ grade }, index) => {
    if (list.findIndex((each) => each.grade === grade) === index) return [];
    const words: Words = [
      `等次“${grade}”已经写过；请换一个名称。`,
      `The grade "${grade}" stands here already; take another name.`,
    ];
    return [refusal('REPEATED_GRADE', [...LIST, index, 'grade'], words)];
  });

const thresholds = ({ list }: Grades): readonly SchemeProblem[] => {
  const from = list.flatMap((each) => (each.from === undefined ? [] : [billionths(each.from)]));
  if (isStrictlyDescending(from)) return [];
  const words: Words = [
    '等次须由好到差，起点分“from”逐级降低。',
    'Grades stand from the best to the worst, and "from" must fall from one to the next.',
  ];
  return [refusal('THRESHOLDS_NOT_DESCENDING', LIST, words)];
};

const lastGrade = (grades: Grades): readonly SchemeProblem[] => {
  if (takesEveryone(grades)) return [];
  const words: Words = [
    '最后一个等次应接收其余所有单位；请不要给它设起点分（from）、条件（needs）或比例上限（share）。',
    'The last grade should take everyone who is left; give it no "from", no "needs" and no "share" that may not be exceeded.',
  ];
  return [doubt('LAST_GRADE_NOT_OPEN', [...LIST, grades.list.length - 1], words)];
};

const takesEveryone = ({ list, distribution }: Grades): boolean => {
  const { from = '0', needs, share } = list.at(-1) ?? {};
  const mayBeFull = distribution?.kind === 'at-most' && share !== undefined;
  return billionths(from) <= 0n && needs === undefined && !mayBeFull;
};
