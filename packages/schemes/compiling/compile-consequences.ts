import type { PlanConsequence } from '@kaoping/scoring-engine';
import { addCondition } from './compile-condition.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf, titleOf } from './scheme-titles.ts';

/** Adds the flag of each consequence, over this result and the history. */
export const compileConsequences = (draft: PlanDraft): readonly PlanConsequence[] =>
  (draft.scheme.consequences ?? []).map((consequence) => {
    const { key } = consequence;
    const title = titleOf(consequence, key);
    const when = addCondition(
      {
        ...{ draft, name: `consequences.${key}`, title, path: ['consequences', key, 'when'] },
        ...{ stage: 'consequence', latest: 'consequence' },
        ...clauseOf(consequence),
      },
      consequence.when,
    );
    return { key, title, when, ...clauseOf(consequence) };
  });
