import { addCondition } from './compile-condition.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf, titleOf } from './scheme-titles.ts';

/** Adds the flag of each fail rule: a trigger of its own, which never touches the score. */
export const compileFailRules = (draft: PlanDraft): void => {
  for (const rule of draft.scheme.failRules ?? []) {
    const title = titleOf(rule, rule.key);
    const path = ['failRules', rule.key, 'when'];
    const stages = { stage: 'fail-rule', latest: 'rank' } as const;
    addCondition({ draft, name: rule.key, title, path, ...stages, ...clauseOf(rule) }, rule.when);
  }
};
