import type { PlanConsequence, PlanOutcome } from '@kaoping/scoring-engine';
import { SIDES } from './indicator-names.ts';
import { referencesOf } from './operator-references.ts';
import type { PlanDraft } from './plan-draft.ts';

const outcomeRoots = (outcome: PlanOutcome): readonly string[] => [
  ...[outcome.score, outcome.printedScore, outcome.rank],
  ...(outcome.before === undefined ? [] : [outcome.before.score, outcome.before.rank]),
  ...[outcome.coefficient ?? [], outcome.grade ?? []].flat(),
  ...Object.values(outcome.scopeRanks ?? {}),
  ...outcome.pay,
  ...outcome.flags,
];

/** What later periods take from this result stays in the plan, even if nothing of this period needs it. */
const keptForLater = (draft: PlanDraft): readonly string[] => {
  const figures = [...draft.quantities.values()].flatMap(({ operator }) =>
    operator.op === 'past' ? [draft.names.get(operator.figure)?.quantity ?? operator.figure] : [],
  );
  return [...SIDES.map((side) => `${side}.excess`), ...figures].filter((name) => draft.quantities.has(name));
};

/** Names of the quantities from which the result, the consequences and later periods come. */
export const reachedQuantities = (
  draft: PlanDraft,
  outcome: PlanOutcome,
  consequences: readonly PlanConsequence[],
): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const quantity = draft.quantities.get(name);
    if (quantity !== undefined) referencesOf(quantity.operator).forEach(visit);
  };
  [...outcomeRoots(outcome), ...consequences.map(({ when }) => when), ...keptForLater(draft)].forEach(visit);
  return reached;
};
