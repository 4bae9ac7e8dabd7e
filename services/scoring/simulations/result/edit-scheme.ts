import { formOf, standingAt, withText, type EditPath, type Form } from './scheme-edit.ts';
import { simulationProblem, type SimulationProblem } from './simulation-problem.ts';
import type { ShareChange, SimulationVariant, WeightChange } from './simulation-variant.ts';

/** A text that is to stand at a place of the scheme, or why there is no such place. */
type Edit = { readonly path: EditPath; readonly text: string } | SimulationProblem;

const stepEdit = (form: Form, step: string): Edit => {
  const key = standingAt(form, ['result', 'coefficient']);
  const path = ['calculate', typeof key === 'string' ? key : '', 'rankStep', 'step'];
  if (standingAt(form, path) !== undefined) return { path, text: step };
  return simulationProblem('SIMULATION.NO_STEP', 'coefficientStep', [
    '该方案没有按名次逐级变化的系数，无法改变步长。',
    'The scheme has no coefficient that changes from place to place, so there is no step to change.',
  ]);
};

const indicatorPath = (indicator: string): EditPath =>
  indicator.split('.').flatMap((key) => ['indicators', key]);

const weightEdits = (form: Form, { indicator, weight, fullMark }: WeightChange): readonly Edit[] => {
  const path = indicatorPath(indicator);
  if (standingAt(form, path) === undefined) {
    return [
      simulationProblem('SIMULATION.UNKNOWN_INDICATOR', 'weights', [
        `该方案没有指标“${indicator}”；请写完整路径，例如 party.discipline。`,
        `The scheme has no indicator "${indicator}"; write its whole path, such as party.discipline.`,
      ]),
    ];
  }
  return [
    ...(weight === undefined ? [] : [{ path: [...path, 'weight'], text: weight }]),
    ...(fullMark === undefined ? [] : [{ path: [...path, 'fullMark'], text: fullMark }]),
  ];
};

const shareEdit = (form: Form, { grade, share }: ShareChange): Edit => {
  const list = standingAt(form, ['grades', 'list']);
  const grades = Array.isArray(list) ? (list as readonly Form[]) : [];
  const at = grades.findIndex((each) => standingAt(each, ['grade']) === grade);
  if (at >= 0) return { path: ['grades', 'list', at, 'share'], text: share };
  return simulationProblem('SIMULATION.UNKNOWN_GRADE', 'gradeShares', [
    `该方案没有等次“${grade}”。`,
    `The scheme has no grade "${grade}".`,
  ]);
};

const isProblem = (edit: Edit): edit is SimulationProblem => 'code' in edit;

/** A scheme with the changes of a variant made to it, still to be checked and compiled. */
export const editScheme = (
  canonical: string,
  { coefficientStep, weights = [], gradeShares = [] }: SimulationVariant,
): { readonly text: string; readonly problems: readonly SimulationProblem[] } => {
  const form = formOf(canonical);
  const edits = [
    ...(coefficientStep === undefined ? [] : [stepEdit(form, coefficientStep)]),
    ...weights.flatMap((change) => weightEdits(form, change)),
    ...gradeShares.map((change) => shareEdit(form, change)),
  ];
  const edited = edits.reduce<Form>(
    (made, edit) => (isProblem(edit) ? made : withText(made, edit.path, edit.text)),
    form,
  );
  return { text: JSON.stringify(edited), problems: edits.filter(isProblem) };
};
