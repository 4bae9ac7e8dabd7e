import type { Operator, QuantityType, Stage } from '@kaoping/scoring-engine';
import type { Step } from '../language/step.ts';
import type { FilePath } from '../problem.ts';
import { compileFormula } from './compile-formula.ts';
import { call, number, quantity } from './expression-parts.ts';
import type { DraftQuantity, PlanDraft } from './plan-draft.ts';
import { errorAt } from './scheme-problems.ts';
import { titleOf } from './scheme-titles.ts';
import { operatorOfStep } from './step-operators.ts';
import { addStepQuantity, stepFormula, type StepSite } from './step-site.ts';
import { stepKind } from './step-sort.ts';

/** A step that counts as zero where it is missing; weights know that by themselves. */
const isZeroed = ({ missing, weights }: Step): boolean => missing === 'zero' && weights === undefined;

/** Adds a step under its key, as others take it; what it was before its own rounding has a name with `@`. */
const addStep = (site: StepSite, operator: Operator): void => {
  const { step, type } = site;
  const exact = step.round === undefined ? step.key : `${step.key}@unrounded`;
  const given = isZeroed(step) ? `${step.key}@given` : exact;
  addStepQuantity(site, { name: given, type, operator });
  if (isZeroed(step)) {
    const expression = call('if-missing', quantity(given), number('0'));
    addStepQuantity(site, { name: exact, type, operator: { op: 'formula', expression } });
  }
  if (step.round === undefined) return;
  const { places, mode } = step.round;
  const rounding = { op: 'round', of: exact, places, mode: mode ?? 'half-up' } as const;
  addStepQuantity(site, { name: step.key, type, operator: rounding });
};

const compileStep = (site: StepSite): void => {
  const { draft, step, path } = site;
  if (stepKind(step) === undefined) {
    draft.report(
      errorAt(
        'STEP_NOT_ONE',
        { path },
        {
          zh: `步骤“${site.title.zh}”没有写怎么算：请写公式（is），或 rankStep、rate、rank、byGrade、byRank、past、weights 之一。`,
          en: `The step "${site.title.en}" does not say how it is calculated: give a formula (is), or one of rankStep, rate, rank, byGrade, byRank, past, weights.`,
        },
      ),
    );
    return;
  }
  const operator = step.is === undefined ? operatorOfStep(site) : formulaOfStep(site, step.is);
  if (operator !== undefined) addStep(site, operator);
};

const formulaOfStep = (site: StepSite, formula: string): Operator => {
  const place = stepFormula(site, ...isField(site.draft, site.path));
  return {
    op: 'formula',
    expression: compileFormula(place, formula, site.type === 'flag' ? 'flag' : 'number'),
  };
};

/** A step that is a formula alone has no field `is` in the file. */
const isField = ({ scheme }: PlanDraft, [part, key]: FilePath): readonly string[] => {
  const step = (part === 'pay' ? scheme.pay : scheme.calculate)?.find((each) => each.key === key);
  const isFormulaAlone =
    step !== undefined && Object.keys(step).every((field) => field === 'is' || field === 'key');
  return isFormulaAlone ? [] : ['is'];
};

const EARLIEST: Partial<Readonly<Record<QuantityType, Stage>>> = { coefficient: 'coefficient' };

const siteOf = (draft: PlanDraft, step: Step, part: 'calculate' | 'pay'): StepSite => {
  const type = draft.names.get(step.key)?.type ?? 'points';
  const known: DraftQuantity['type'] = type === 'choice' ? 'points' : type;
  const shared = { draft, step, path: [part, step.key], title: titleOf(step, step.key), type: known };
  if (part === 'pay') return { ...shared, stage: 'pay', latest: 'pay' };
  const stage = step.key === draft.scheme.result.score ? 'score' : (EARLIEST[known] ?? 'base');
  return { ...shared, stage, latest: 'score' };
};

/** Adds the steps of the calculation and, after the grades, those of the pay. */
export const compileSteps = (draft: PlanDraft): void => {
  for (const step of draft.scheme.calculate) compileStep(siteOf(draft, step, 'calculate'));
  for (const step of draft.scheme.pay ?? []) compileStep(siteOf(draft, step, 'pay'));
};
