import type { Expression, Operator, QuantityType, Sentence, Stage } from '@kaoping/scoring-engine';
import type { Condition } from '../language/condition.ts';
import type { FilePath } from '../problem.ts';
import { compileFormula, resolveName } from './compile-formula.ts';
import { binary, chain, number, quantity } from './expression-parts.ts';
import { knownGrade } from './known-grade.ts';
import { asList, gradesMeant, pastTest, rankTest } from './past-test.ts';
import type { PlanDraft } from './plan-draft.ts';
import { GRADE, judgedScore, RANK } from './result-names.ts';
import { errorAt } from './scheme-problems.ts';
import { joinTitles } from './scheme-titles.ts';

/** Where a condition stands; its quantities' names begin with `name`. */
export interface ConditionSite {
  readonly draft: PlanDraft;
  readonly name: string;
  readonly title: Sentence;
  readonly clause?: string;
  readonly path: FilePath;
  readonly stage: Stage;
  readonly latest: Stage;
  /** Inside a run or count of periods, where formulas cannot be asked. */
  readonly isOfPast?: boolean;
}

const add = (
  site: ConditionSite,
  own: {
    readonly name: string;
    readonly title?: Sentence;
    readonly type?: QuantityType;
    readonly operator: Operator;
  },
): Expression => {
  const { draft, title, clause, path, stage, latest } = site;
  const name = draft.quantity({
    ...{ name: own.name, type: own.type ?? 'flag', operator: own.operator, path, stage, latest },
    title: own.title === undefined ? title : joinTitles(title, own.title),
    ...(clause === undefined ? {} : { clause }),
  });
  return quantity(name);
};

/** A part of a condition, with names and a place of its own. */
const inside = (site: ConditionSite, ...field: readonly (string | number)[]): ConditionSite => ({
  ...site,
  name: `${site.name}@${field.map(String).join('')}`,
  path: [...site.path, ...field],
});

const formulaPart = (site: ConditionSite, condition: Condition): readonly Expression[] => {
  const { is } = condition;
  if (is === undefined) return [];
  const { draft, latest } = site;
  // A text alone is a formula: then the file has no field `is`.
  const path = Object.keys(condition).length === 1 ? site.path : [...site.path, 'is'];
  if (site.isOfPast === true)
    draft.report(
      errorAt(
        'PAST_KEEPS_NO_FORMULA',
        { path },
        {
          zh: '往期只保存名次、等次、得分和事实，不能对往期使用公式（is）：请改用 rank、grade、score 或 fact。',
          en: 'Earlier results keep only rank, grade, score and facts, so no formula (is) can be asked of them: use rank, grade, score or fact.',
        },
      ),
    );
  return [compileFormula({ draft, path, isLate: true, latest }, is, 'flag')];
};

const rankPart = (site: ConditionSite, { rank }: Condition): readonly Expression[] => {
  if (rank === undefined) return [];
  const operator = { op: 'rank-is', rank: RANK, test: rankTest(rank) } as const;
  return [add(site, { name: `${site.name}@rank`, title: { zh: '名次', en: 'rank' }, operator })];
};

const gradePart = (site: ConditionSite, condition: Condition): readonly Expression[] => {
  if (condition.grade === undefined) return [];
  const { draft, path } = site;
  const isOne = typeof condition.grade === 'string';
  const known = asList(condition.grade).map((key, at) =>
    knownGrade(draft, key, [...path, 'grade', ...(isOne ? [] : [at])]),
  );
  if (known.includes(false)) return [];
  const operator = { op: 'grade-is', grade: GRADE, grades: gradesMeant(draft.scheme, condition) } as const;
  return [add(site, { name: `${site.name}@grade`, title: { zh: '等次', en: 'grade' }, operator })];
};

const factPart = ({ draft, path, latest }: ConditionSite, { fact }: Condition): readonly Expression[] => {
  if (fact === undefined) return [];
  const place = { draft, path: [...path, 'fact'], isLate: true, latest };
  const flags = asList(fact).flatMap((key) => {
    const named = resolveName(place, key);
    if (named === undefined) return [];
    if (named.type === 'flag') return [quantity(named.quantity)];
    draft.report(
      errorAt(
        'NOT_A_FACT',
        { path: place.path },
        {
          zh: `“${named.title.zh}”不是是或否：fact 只能写否决事项和事实。`,
          en: `"${named.title.en}" is not yes or no: fact names vetoes and facts only.`,
        },
      ),
    );
    return [];
  });
  return flags.length === 0 ? [] : [chain('or', flags)];
};

const scorePart = ({ draft }: ConditionSite, { score }: Condition): readonly Expression[] => {
  const of = quantity(judgedScore(draft.scheme));
  return [
    ...(score?.atLeast === undefined ? [] : [binary(of, 'at-least', number(score.atLeast))]),
    ...(score?.below === undefined ? [] : [binary(of, 'below', number(score.below))]),
  ];
};

const joined = (
  site: ConditionSite,
  field: 'any' | 'all',
  conditions: readonly Condition[] | undefined,
): readonly Expression[] =>
  conditions === undefined
    ? []
    : [
        chain(
          field === 'any' ? 'or' : 'and',
          conditions.map((each, at) => conditionExpression(inside(site, field, at), each)),
        ),
      ];

const notPart = (site: ConditionSite, { not }: Condition): readonly Expression[] =>
  not === undefined ? [] : [{ kind: 'not', of: conditionExpression(inside(site, 'not'), not) }];

const reportPeriods = ({ draft, path }: ConditionSite, isNested: boolean): void =>
  draft.report(
    isNested
      ? errorAt(
          'NESTED_RUN',
          { path },
          {
            zh: '“连续几期”或“几期内几次”里面不能再套一个。',
            en: 'A run or count of periods cannot stand inside another one.',
          },
        )
      : errorAt(
          'TIMES_WITHIN',
          { path },
          {
            zh: 'times（几次）和 within（最近几期内）要一起写，running（连续几期）单独写。',
            en: 'Give times and within together; running stands alone.',
          },
        ),
  );

/** How many periods a condition asks for: so many in a row, or so many times within a window. */
type Periods =
  | { readonly least: number; readonly window?: undefined }
  | { readonly least: number; readonly window: number };

const isOverPeriods = ({ running, times, within }: Condition): boolean =>
  running !== undefined || times !== undefined || within !== undefined;

const periodsOf = ({ running, times, within }: Condition): Periods | undefined => {
  if (running !== undefined)
    return times === undefined && within === undefined ? { least: running } : undefined;
  return times === undefined || within === undefined ? undefined : { least: times, window: within };
};

const countOf = (site: ConditionSite, condition: Condition, { window }: Periods): Expression => {
  const shared = { present: `${site.name}@present`, test: pastTest(site.draft.scheme, condition) };
  const own = { name: `${site.name}@periods`, type: 'count' } as const;
  if (window === undefined)
    return add(site, {
      ...own,
      title: { zh: '连续期数', en: 'periods in a row' },
      operator: { op: 'running', ...shared },
    });
  return add(site, {
    ...own,
    title: { zh: '次数', en: 'times' },
    operator: { op: 'times', ...shared, periods: window },
  });
};

/** The whole condition held now and so many periods before, in a row or within a window. */
const overPeriods = (site: ConditionSite, condition: Condition, present: Expression): Expression => {
  if (!isOverPeriods(condition)) return present;
  const periods = periodsOf(condition);
  if (site.isOfPast === true || periods === undefined) {
    reportPeriods(site, site.isOfPast === true);
    return present;
  }
  const title = { zh: '本期', en: 'this period' };
  add(site, { name: `${site.name}@present`, title, operator: { op: 'formula', expression: present } });
  return binary(countOf(site, condition, periods), 'at-least', number(periods.least.toString()));
};

/** A condition as an expression that is yes or no; all its parts must hold. */
const conditionExpression = (site: ConditionSite, condition: Condition): Expression => {
  const parts = isOverPeriods(condition) ? { ...site, isOfPast: true } : site;
  const present = [
    ...formulaPart(parts, condition),
    ...rankPart(parts, condition),
    ...gradePart(parts, condition),
    ...factPart(parts, condition),
    ...scorePart(parts, condition),
    ...joined(parts, 'any', condition.any),
    ...joined(parts, 'all', condition.all),
    ...notPart(parts, condition),
  ];
  // Nothing to ask holds always; a part that could not be read was reported and counts as not held.
  const all = present.length === 0 ? binary(number('0'), 'equal', number('1')) : chain('and', present);
  return overPeriods(site, condition, all);
};

/** Adds the flag of a condition under the site's name. */
export const addCondition = (site: ConditionSite, condition: Condition): string => {
  const expression = conditionExpression(site, condition);
  add(site, { name: site.name, operator: { op: 'formula', expression } });
  return site.name;
};
