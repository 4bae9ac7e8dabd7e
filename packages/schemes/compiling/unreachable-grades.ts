import { compare, type Exact, type GradeOperator, type GradeRule } from '@kaoping/scoring-engine';
import { boundText, type Range } from './exact-range.ts';
import type { PlanDraft } from './plan-draft.ts';
import { GRADE } from './result-names.ts';
import { errorAt } from './scheme-problems.ts';
import { exactDecimal } from './exact-decimal.ts';

/** A grade that takes everyone who reaches its threshold: no share, no places, no preconditions. */
const isOpen = ({ share, shares, places, needs }: GradeRule): boolean =>
  share === undefined && shares === undefined && places === undefined && needs === undefined;

const isFromAtMost = (from: string | undefined, limit: Exact | undefined): boolean =>
  from === undefined || (limit !== undefined && compare(exactDecimal(from), limit) <= 0);

/** The better grade that takes everyone who could get this one, if there is one. */
const hiddenUnder = (
  operator: GradeOperator,
  place: number,
  least: Exact | undefined,
): GradeRule | undefined => {
  const from = operator.grades[place]?.from;
  const own = from === undefined ? undefined : exactDecimal(from);
  return operator.grades.slice(0, place).find((better, at) => {
    const isLimitedPast = operator.limits.some(({ bestGrade }) => {
      const limit = operator.grades.findIndex(({ grade }) => grade === bestGrade);
      return limit > at && limit <= place;
    });
    const takesAll = isFromAtMost(better.from, own) || isFromAtMost(better.from, least);
    return isOpen(better) && takesAll && !isLimitedPast;
  });
};

const reportTooHigh = (draft: PlanDraft, place: number, rule: GradeRule, most: Exact): void =>
  draft.report(
    errorAt(
      'UNREACHABLE_GRADE',
      { path: ['grades', 'list', place, 'from'] },
      {
        zh: `等次“${rule.grade}”要求不低于 ${rule.from ?? ''} 分，但最多只能得 ${boundText(most)} 分，谁也达不到。`,
        en: `The grade "${rule.grade}" asks for ${rule.from ?? ''} points, but at most ${boundText(most)} can be had.`,
      },
    ),
  );

const reportHidden = (draft: PlanDraft, place: number, rule: GradeRule, better: GradeRule): void =>
  draft.report(
    errorAt(
      'HIDDEN_GRADE',
      { path: ['grades', 'list', place] },
      {
        zh: `等次“${rule.grade}”没有人能得到：够得上它的，都已评为更好的“${better.grade}”。请提高“${better.grade}”的界限或给它设比例。`,
        en: `Nobody can get the grade "${rule.grade}": all who reach it get the better "${better.grade}". Raise that one's threshold or give it a share.`,
      },
    ),
  );

/** Reports grades whose threshold nobody can reach, and those that a better grade hides. */
export const reportUnreachableGrades = (draft: PlanDraft, ofName: (name: string) => Range): void => {
  const operator = draft.quantities.get(GRADE)?.operator;
  if (operator?.op !== 'grade') return;
  const { least, most } = ofName(operator.by);
  operator.grades.forEach((rule, place) => {
    if (rule.givenBy !== undefined) return;
    if (rule.from !== undefined && most !== undefined && !isFromAtMost(rule.from, most)) {
      reportTooHigh(draft, place, rule, most);
      return;
    }
    const better = hiddenUnder(operator, place, least);
    if (better !== undefined) reportHidden(draft, place, rule, better);
  });
};
