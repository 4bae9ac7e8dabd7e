import type { Operator } from '@kaoping/scoring-engine';
import { number } from './expression-parts.ts';
import { referencesOf, renameReferences } from './operator-references.ts';
import type { PlanDraft } from './plan-draft.ts';
import { RANK } from './result-names.ts';
import { joinTitles } from './scheme-titles.ts';

const SUFFIX = '@before';
const ONE: Operator = { op: 'formula', expression: number('1') };
const TITLE = { zh: '未乘系数', en: 'before the coefficient' };

/** Quantities that a coefficient goes into, from the score down; a circle, which is a problem of its own, ends. */
const touchedBy = (
  draft: PlanDraft,
  coefficients: ReadonlySet<string>,
  from: string,
): ReadonlySet<string> => {
  const touched = new Map<string, boolean>();
  const visit = (name: string): boolean => {
    const known = touched.get(name);
    if (known !== undefined) return known;
    touched.set(name, coefficients.has(name));
    const operator = draft.quantities.get(name)?.operator;
    const below = operator === undefined || coefficients.has(name) ? [] : referencesOf(operator).map(visit);
    const isTouched = coefficients.has(name) || below.includes(true);
    touched.set(name, isTouched);
    return isTouched;
  };
  visit(from);
  return new Set([...touched].filter(([, isTouched]) => isTouched).map(([name]) => name));
};

/**
 * Adds the score and the rank as they would be with every coefficient at 1: a copy, named `…@before`, of everything
 * between the coefficients and the score.
 *
 * @param coefficients Keys of the steps that are coefficients.
 * @returns Nothing where no coefficient goes into the score.
 */
export const addBefore = (
  draft: PlanDraft,
  coefficients: readonly string[],
  score: string,
): { readonly score: string; readonly rank: string } | undefined => {
  const ones = new Set(coefficients);
  const touched = touchedBy(draft, ones, score);
  if (!touched.has(score)) return undefined;
  const rename = (name: string): string => (touched.has(name) ? `${name}${SUFFIX}` : name);
  for (const name of [...touched, RANK]) {
    const original = draft.quantities.get(name);
    if (original === undefined) continue;
    const operator = ones.has(name) ? ONE : renameReferences(original.operator, rename);
    draft.quantity({
      ...original,
      name: `${name}${SUFFIX}`,
      title: joinTitles(original.title, TITLE),
      operator,
    });
  }
  return { score: `${score}${SUFFIX}`, rank: `${RANK}${SUFFIX}` };
};
