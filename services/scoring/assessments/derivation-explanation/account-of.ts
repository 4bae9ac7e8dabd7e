import {
  explainQuantity,
  type PlanDerivation,
  type PlanOutcome,
  type PlanRun,
} from '@kaoping/scoring-engine';
import type { AccountSentence } from '../../generated/graphql.ts';

/** An account that is longer is read as a tree. */
const SENTENCES_MAX = 500;

/** What a standing is made of, in the order in which it comes about. */
const partsOf = (outcome: PlanOutcome): readonly string[] => [
  outcome.printedScore,
  ...(outcome.before === undefined ? [] : [outcome.before.rank]),
  ...(outcome.coefficient === undefined ? [] : [outcome.coefficient]),
  ...outcome.flags,
  outcome.rank,
  ...Object.values(outcome.scopeRanks ?? {}),
  ...(outcome.grade === undefined ? [] : [outcome.grade]),
  ...outcome.pay,
];

/** Each number after those that it is made of, and each once. */
const tell = (derivation: PlanDerivation, told: Map<string, AccountSentence>): void => {
  if (told.has(derivation.quantity) || told.size >= SENTENCES_MAX) return;
  for (const input of derivation.inputs) tell(input, told);
  const { quantity, text, clause } = derivation;
  told.set(quantity, { quantity, text, ...(clause !== undefined && { clause }) });
};

/** The way of an organisation from what was entered to its final rank and grade, sentence by sentence. */
export const accountOf = (run: PlanRun, organisation: string): AccountSentence[] => {
  const told = new Map<string, AccountSentence>();
  for (const name of partsOf(run.plan.index.plan.outcome)) {
    const derivation = explainQuantity(run, organisation, name);
    if (derivation !== undefined) tell(derivation, told);
  }
  return [...told.values()];
};
