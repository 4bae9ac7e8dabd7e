import type { Operator, QuantityType, Sentence, Stage } from '@kaoping/scoring-engine';
import type { Step } from '../language/step.ts';
import type { FilePath } from '../problem.ts';
import type { FormulaSite } from './compile-formula.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf, joinTitles } from './scheme-titles.ts';

/** A step while it is compiled. */
export interface StepSite {
  readonly draft: PlanDraft;
  readonly step: Step;
  readonly path: FilePath;
  readonly title: Sentence;
  readonly type: QuantityType;
  readonly stage: Stage;
  readonly latest: Stage;
}

/** A formula inside a step, at the field that holds it. */
export const stepFormula = (
  { draft, path, latest, stage }: StepSite,
  ...field: readonly string[]
): FormulaSite => ({
  draft,
  path: [...path, ...field],
  isLate: stage === 'pay',
  latest,
});

/** Adds one more quantity of a step. */
export const addStepQuantity = (
  { draft, step, path, title, stage, latest }: StepSite,
  own: { name: string; type: QuantityType; operator: Operator; suffix?: Sentence },
): string =>
  draft.quantity({
    ...{ name: own.name, type: own.type, operator: own.operator, stage, latest, path },
    title: own.suffix === undefined ? title : joinTitles(title, own.suffix),
    ...clauseOf(step),
    ...(own.type === 'money' && step.unit !== undefined ? { unit: { zh: step.unit, en: step.unit } } : {}),
  });
