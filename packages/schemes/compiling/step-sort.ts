import type { QuantityType } from '@kaoping/scoring-engine';
import type { Step } from '../language/step.ts';
import { isCondition } from './compile-formula.ts';
import type { FormulaSort } from './formula-sort.ts';

/** The operators of which a step has exactly one, in the order in which they are looked for. */
export const STEP_KINDS = ['is', 'rankStep', 'rate', 'rank', 'byGrade', 'byRank', 'past', 'weights'] as const;

/** The operator of a step; nothing where the file gives none. */
export const stepKind = (step: Step): (typeof STEP_KINDS)[number] | undefined =>
  STEP_KINDS.find((kind) => step[kind] !== undefined);

const allPercents = (step: Step): boolean => {
  const values = step.byGrade === undefined ? step.byRank?.places : Object.values(step.byGrade);
  return values !== undefined && values.every((value) => value.endsWith('%'));
};

/** What a step measures: as the file says, otherwise by its operator. */
export const stepType = (step: Step, sortOfName: (name: string) => FormulaSort): QuantityType => {
  if (step.type !== undefined) return step.type;
  const kind = stepKind(step);
  if (kind === 'rankStep' || kind === 'rate') return 'coefficient';
  if (kind === 'rank') return 'rank';
  if (step.is !== undefined && isCondition(step.is, sortOfName)) return 'flag';
  return allPercents(step) ? 'rate' : 'points';
};
