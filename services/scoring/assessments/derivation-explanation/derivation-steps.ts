import type { PlanDerivation } from '@kaoping/scoring-engine';
import type { AssessmentOrigin, DerivationStep } from '../../generated/graphql.ts';

/** More numbers than somebody reads at once. */
const STEPS_MAX = 1_000;

/** A derivation written down line by line. */
export interface WrittenDerivation {
  readonly steps: DerivationStep[];
  readonly isCut: boolean;
}

interface Open {
  readonly derivation: PlanDerivation;
  readonly depth: number;
}

/** A tree as lines, each number before what it was made of; with where each entry comes from. */
export const derivationSteps = (
  root: PlanDerivation,
  originOf: (entryId: string) => AssessmentOrigin | undefined,
): WrittenDerivation => {
  const open: Open[] = [{ derivation: root, depth: 0 }];
  const steps: DerivationStep[] = [];
  for (let next = open.pop(); next !== undefined && steps.length < STEPS_MAX; next = open.pop()) {
    const { derivation, depth } = next;
    steps.push(stepOf(derivation, depth, originOf));
    for (const input of [...derivation.inputs].reverse()) open.push({ derivation: input, depth: depth + 1 });
  }
  return { steps, isCut: open.length > 0 };
};

const stepOf = (
  { quantity, title, type, stage, clause, value, key, operator, text, entries, history = [] }: PlanDerivation,
  depth: number,
  originOf: (entryId: string) => AssessmentOrigin | undefined,
): DerivationStep => ({
  ...{ depth, quantity, title, type, stage, operator, text, history: [...history] },
  ...(clause !== undefined && { clause }),
  ...(value !== undefined && { value }),
  ...(key !== undefined && { key }),
  entries: entries.map(({ id, label, value: entered }) => {
    const origin = originOf(id);
    return {
      ...{ entryId: id, value: entered },
      ...(label !== undefined && { label }),
      ...(origin !== undefined && { origin }),
    };
  }),
});
