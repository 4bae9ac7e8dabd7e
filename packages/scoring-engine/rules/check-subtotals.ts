import { countsInTotal } from './counts-in-total.ts';
import { problem, problemsOfKeys } from './problem.ts';
import type { RulesProblem } from './rules-problem.ts';
import type { ScoringRules, SubtotalRule } from './scoring-rules.ts';

/** The keys of all indicators, and of those that are part of the total. */
export const indicatorKeys = (
  rules: ScoringRules,
): { readonly known: ReadonlySet<string>; readonly counting: ReadonlySet<string> } => ({
  known: new Set(rules.indicators.map(({ key }) => key)),
  counting: new Set(
    rules.indicators.filter((indicator) => countsInTotal(rules, indicator)).map(({ key }) => key),
  ),
});

/** The problem of naming an indicator that is not part of the total where only such have a meaning. */
export const problemsOfAbsence = (
  of: readonly string[],
  { known, counting }: ReturnType<typeof indicatorKeys>,
  path: string,
): readonly RulesProblem[] =>
  of
    .filter((key) => known.has(key) && !counting.has(key))
    .map((key) =>
      problem('RULES.NOT_IN_TOTAL', path, `"${key}" is not part of the total.`, `“${key}”不计入总分。`),
    );

const checkOverlap = (subtotals: readonly SubtotalRule[]): RulesProblem[] => {
  const taken = new Set<string>();
  return subtotals.flatMap(({ of }, at) => {
    const shared = of.filter((key) => taken.has(key));
    for (const key of of) taken.add(key);
    return shared.map((key) =>
      problem(
        'RULES.SUBTOTALS_OVERLAP',
        `subtotals[${String(at)}].of`,
        `"${key}" belongs to another subtotal already.`,
        `“${key}”已属于另一个小计。`,
      ),
    );
  });
};

/** A subtotal of which the coefficient multiplies a part would be a figure that no calculation contains. */
const checkStraddling = (rules: ScoringRules, { key, of }: SubtotalRule, path: string): RulesProblem[] => {
  const appliesTo = rules.coefficient?.appliesTo ?? 'total';
  if (appliesTo === 'total') return [];
  const inside = of.filter((member) => appliesTo.includes(member));
  if (inside.length === 0 || inside.length === of.length) return [];
  return [
    problem(
      'RULES.SUBTOTAL_STRADDLES',
      path,
      `The coefficient multiplies only a part of the subtotal "${key}".`,
      `系数只乘小计“${key}”的一部分。`,
    ),
  ];
};

/** The problems of all subtotals. */
export const checkSubtotals = (rules: ScoringRules): RulesProblem[] => {
  const subtotals = rules.subtotals ?? [];
  const keys = indicatorKeys(rules);
  return [
    ...subtotals.flatMap((subtotal, at) => {
      const path = `subtotals[${String(at)}].of`;
      return [
        ...problemsOfKeys(subtotal.of, keys.known, path),
        ...problemsOfAbsence(subtotal.of, keys, path),
        ...checkStraddling(rules, subtotal, path),
      ];
    }),
    ...checkOverlap(subtotals),
  ];
};
