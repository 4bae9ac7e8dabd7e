import type { PastTest } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import type { CheckSite } from './operator-rule.ts';
import { problemOfCount, problemOfRange, problemsOfDecimals, problemOfEmpty } from './check-operator.ts';

/** The problems of grade keys that the plan does not list. */
export const problemsOfGrades = (
  { quantity, index }: CheckSite,
  keys: readonly string[],
): readonly PlanProblem[] =>
  keys
    .filter((key) => !index.gradeAt.has(key))
    .map((key) =>
      planProblem(
        'PLAN.UNKNOWN_GRADE',
        quantity.name,
        `There is no grade "${key}"; the grades are: ${index.grades.map((grade) => grade.key).join(', ') || 'none'}.`,
        `没有等次“${key}”；现有等次：${index.grades.map((grade) => grade.key).join('、') || '无'}。`,
      ),
    );

const RANK_TESTS: ReadonlySet<PastTest['test']> = new Set(['last', 'bottom', 'bottom-share', 'top']);

type Checks = {
  readonly [Test in PastTest['test']]: (
    test: PastTest & { readonly test: Test },
    site: CheckSite,
  ) => readonly PlanProblem[];
};

const CHECKS: Checks = {
  last: () => [],
  bottom: ({ count }, { quantity }) => problemOfCount(quantity.name, count, 1),
  'bottom-share': ({ share }, { quantity }) => problemOfRange(quantity.name, share, ['0', '1']),
  top: ({ count }, { quantity }) => problemOfCount(quantity.name, count, 1),
  grade: ({ grades }, site) => [
    ...problemOfEmpty(site.quantity.name, grades),
    ...problemsOfGrades(site, grades),
  ],
  'score-below': ({ limit }, { quantity }) => problemsOfDecimals(quantity.name, [limit]),
  'score-at-least': ({ limit }, { quantity }) => problemsOfDecimals(quantity.name, [limit]),
  fact: ({ facts }, { quantity }) => problemOfEmpty(quantity.name, facts),
  all: ({ of }, { quantity }) => problemOfEmpty(quantity.name, of),
  any: ({ of }, { quantity }) => problemOfEmpty(quantity.name, of),
  not: () => [],
};

const innerOf = (test: PastTest): readonly PastTest[] => {
  if (test.test === 'not') return [test.of];
  return test.test === 'all' || test.test === 'any' ? test.of : [];
};

const DEPTH_MAX = 16;

/** Tests of one level after the other; undefined where they are nested too deeply to be read. */
const flattened = (root: PastTest): readonly PastTest[] | undefined => {
  const found: PastTest[] = [];
  let level: readonly PastTest[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEPTH_MAX) return undefined;
    found.push(...level);
    level = level.flatMap(innerOf);
  }
  return found;
};

/** The problems of a test of periods. */
export const problemsOfTest = (site: CheckSite, test: PastTest): readonly PlanProblem[] => {
  const tests = flattened(test);
  if (tests === undefined) {
    return [
      planProblem(
        'PLAN.TOO_DEEP',
        site.quantity.name,
        `The test is nested more than ${String(DEPTH_MAX)} levels deep.`,
        `条件嵌套超过 ${String(DEPTH_MAX)} 层。`,
      ),
    ];
  }
  return tests.flatMap((one) => {
    // The key of the table and the test are one union, which the type system cannot follow through an index.
    const check = CHECKS[one.test] as (test: PastTest, site: CheckSite) => readonly PlanProblem[];
    return check(one, site);
  });
};

/** The same for a test of the present rank, which knows of nothing but ranks. */
export const problemsOfRankTest = (site: CheckSite, test: PastTest): readonly PlanProblem[] =>
  RANK_TESTS.has(test.test)
    ? problemsOfTest(site, test)
    : [
        planProblem(
          'PLAN.WRONG_TEST',
          site.quantity.name,
          `A present rank is tested by last, bottom, bottom-share or top, not by ${test.test}.`,
          `本期名次只能按 last、bottom、bottom-share 或 top 判断，不能用 ${test.test}。`,
        ),
      ];
