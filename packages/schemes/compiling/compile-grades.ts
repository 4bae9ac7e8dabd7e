import type { GradeOperator, GradeRule, PlanGrade } from '@kaoping/scoring-engine';
import type { Condition } from '../language/condition.ts';
import type { Grades } from '../language/outcome.ts';
import type { Scheme } from '../language/scheme.ts';
import { nearestName } from '../expressions/nearest-name.ts';
import { addCondition } from './compile-condition.ts';
import { resolveName } from './compile-formula.ts';
import { knownGrade } from './known-grade.ts';
import { plainNumber } from './plain-number.ts';
import type { PlanDraft } from './plan-draft.ts';
import { GRADE, GRADE_TITLE, judgedScore, RANK } from './result-names.ts';
import { unknownName } from './scheme-problems.ts';
import { clauseOf, joinTitles, titleOf } from './scheme-titles.ts';
import { givenFields } from './given-fields.ts';

type Grade = Grades['list'][number];
type Limit = GradeOperator['limits'][number];

const conditionsOf = (
  draft: PlanDraft,
  grade: Grade,
  { field, place }: { field: 'needs' | 'givenBy'; place: number },
): readonly string[] =>
  (grade[field] ?? []).map((condition: Condition, at) => {
    const word =
      field === 'needs' ? { zh: '必备条件', en: 'precondition' } : { zh: '直接评定', en: 'given outright' };
    return addCondition(
      {
        draft,
        name: `grades.${grade.grade}.${field}${(at + 1).toString()}`,
        title: joinTitles(titleOf(grade, grade.grade), word),
        path: ['grades', 'list', place, field, at],
        ...{ stage: 'fail-rule', latest: 'grade' },
        ...clauseOf(grade),
      },
      condition,
    );
  });

/** Fail rules and vetoes that give this grade outright; the worst grade needs none, since their limit says enough. */
const outrightBy = ({ vetoes = [], failRules = [], grades }: Scheme, key: string): readonly string[] => {
  if (grades?.list.at(-1)?.grade === key) return [];
  return [...vetoes, ...failRules].filter(({ grade }) => grade === key).map((each) => each.key);
};

const sharesOf = ({ share, shares, places }: Grade): Partial<GradeRule> => ({
  ...(share === undefined ? {} : { share: plainNumber(share) }),
  ...(shares === undefined
    ? {}
    : {
        shares: Object.fromEntries(Object.entries(shares).map(([key, value]) => [key, plainNumber(value)])),
      }),
  ...(places === undefined ? {} : { places }),
});

const ruleOf = (draft: PlanDraft, grade: Grade, place: number): GradeRule => {
  const needs = conditionsOf(draft, grade, { field: 'needs', place });
  const outright = outrightBy(draft.scheme, grade.grade);
  const givenBy = [...conditionsOf(draft, grade, { field: 'givenBy', place }), ...outright];
  return {
    grade: grade.grade,
    ...(grade.from === undefined ? {} : { from: grade.from }),
    ...sharesOf(grade),
    ...(needs.length === 0 ? {} : { needs }),
    ...(givenBy.length === 0 ? {} : { givenBy }),
  };
};

const limitsOf = (draft: PlanDraft): readonly Limit[] =>
  (['vetoes', 'failRules'] as const).flatMap((part) =>
    (draft.scheme[part] ?? []).flatMap(({ key, gradeAtMost, grade }) => {
      const wanted = [
        ...(gradeAtMost === undefined ? [] : [['gradeAtMost', gradeAtMost] as const]),
        ...(grade === undefined ? [] : [['grade', grade] as const]),
      ];
      return wanted
        .filter(([field, bestGrade]) => knownGrade(draft, bestGrade, [part, key, field]))
        .map(([, bestGrade]) => ({ flag: key, bestGrade }));
    }),
  );

const exemptOf = (draft: PlanDraft): { readonly exempt?: string } => {
  if (draft.scheme.grades?.distribution?.exemptions !== true) return {};
  const title = joinTitles(GRADE_TITLE, { zh: '不占比例', en: 'exempt from the shares' });
  const input = draft.input({ name: 'grade/exempt', title, entry: { kind: 'flag' }, entries: 'one' });
  const exempt = draft.quantity({
    ...{ name: 'grade@exempt', title, type: 'flag', stage: 'entry', latest: 'grade' },
    ...{ operator: { op: 'entry', input }, path: ['grades', 'distribution', 'exemptions'] },
  });
  return { exempt };
};

const sharesByOf = (draft: PlanDraft, sharesBy: string | undefined): { readonly sharesBy?: string } => {
  if (sharesBy === undefined) return {};
  draft.taken.add(sharesBy);
  const ofGroup = (draft.scheme.figures ?? [])
    .filter((figure) => figure.ofGroup === true)
    .map(({ key }) => key);
  if (!ofGroup.includes(sharesBy)) {
    const what = {
      zh: '全组数据（figures 中 ofGroup: true）',
      en: 'figure of the whole group (ofGroup: true)',
    };
    const nearest = nearestName(sharesBy, ofGroup);
    draft.report(
      unknownName({ what, written: sharesBy, nearest }, { path: ['grades', 'distribution', 'sharesBy'] }),
    );
  }
  return { sharesBy };
};

const byOf = (draft: PlanDraft, by: string | undefined): string => {
  const path = ['grades', 'by'];
  const named =
    by === undefined ? undefined : resolveName({ draft, path, isLate: true, latest: 'grade' }, by);
  return named?.quantity ?? judgedScore(draft.scheme);
};

/** No shares at all, or largest-remainder places that pass down, ties to the lower grade, unless the scheme says otherwise. */
const distributionOf = (
  draft: PlanDraft,
  distribution: Grades['distribution'],
): Omit<GradeOperator, 'op' | 'by' | 'rank' | 'limits' | 'grades'> => {
  if (distribution === undefined) return { distribution: 'none', unused: 'pass-down', ties: 'lower' };
  const { kind, unused = 'pass-down', ties = 'lower', smallGroup, sharesBy } = distribution;
  return {
    ...{ distribution: kind, unused, ties },
    ...sharesByOf(draft, sharesBy),
    ...exemptOf(draft),
    ...givenFields({ smallGroup }),
  };
};

/** Adds the grade, with thresholds, shares, preconditions and the limits of vetoes and fail rules. */
export const compileGrades = (draft: PlanDraft): readonly PlanGrade[] => {
  const { grades } = draft.scheme;
  const limits = limitsOf(draft);
  if (grades === undefined) return [];
  const { distribution, list, by } = grades;
  const operator: GradeOperator = {
    ...{ op: 'grade', by: byOf(draft, by), rank: RANK, limits },
    grades: list.map((grade, place) => ruleOf(draft, grade, place)),
    ...distributionOf(draft, distribution),
  };
  draft.quantity({
    ...{ name: GRADE, title: GRADE_TITLE, type: 'grade', stage: 'grade', latest: 'grade', operator },
    path: ['grades'],
    ...givenFields({ clause: distribution?.clause }),
  });
  return list.map((grade) => ({ key: grade.grade, title: titleOf(grade, grade.grade) }));
};
