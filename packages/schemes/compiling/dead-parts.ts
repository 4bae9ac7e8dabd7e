import type { IndicatorNode } from './indicator-node.ts';
import { errorAt, warningAt } from './scheme-problems.ts';
import type { PlanDraft } from './plan-draft.ts';

/** A plan that can be followed, as far as it has been made. */
export interface PlanReview {
  readonly draft: PlanDraft;
  readonly tree: readonly IndicatorNode[];
  /** Names of the quantities from which anything comes. */
  readonly reached: ReadonlySet<string>;
}

/** Indicators of which nothing comes; of a dimension that is dead as a whole only the dimension. */
const deadNodes = (nodes: readonly IndicatorNode[], reached: ReadonlySet<string>): readonly IndicatorNode[] =>
  nodes.flatMap((node) => {
    if (reached.has(node.name)) return [];
    const below = deadNodes(node.children, reached);
    const isWholeDead =
      node.children.length === below.length && below.every((each) => node.children.includes(each));
    // A dimension itself need not be taken where its indicators are.
    return isWholeDead ? [node] : below;
  });

const reportDeadIndicators = ({ draft, tree, reached }: PlanReview): void => {
  for (const { path, title, name } of deadNodes(tree, reached))
    draft.report(
      errorAt(
        'DEAD_INDICATOR',
        { path },
        {
          zh: `指标“${title.zh}”打了分却不起作用：没有一个公式、等次或结果运用用到它。请在公式里写上“${name}”，或删去该指标。`,
          en: `The indicator "${title.en}" is scored for nothing: no formula, grade or consequence takes it. Name "${name}" in a formula, or take the indicator out.`,
        },
      ),
    );
};

const reportDeadSteps = ({ draft, reached }: PlanReview): void => {
  for (const step of draft.scheme.calculate) {
    if (reached.has(step.key)) continue;
    const title = draft.names.get(step.key)?.title ?? { zh: step.key, en: step.key };
    draft.report(
      warningAt(
        'DEAD_STEP',
        { path: ['calculate', step.key] },
        {
          zh: `步骤“${title.zh}”算了却没有用到。`,
          en: `Nothing takes the step "${title.en}".`,
        },
      ),
    );
  }
};

const reportDeadFigures = ({ draft, reached }: PlanReview): void => {
  for (const { key } of draft.scheme.figures ?? []) {
    if (reached.has(key) || draft.taken.has(key)) continue;
    const title = draft.names.get(key)?.title ?? { zh: key, en: key };
    draft.report(
      warningAt(
        'DEAD_FIGURE',
        { path: ['figures', key] },
        {
          zh: `数据“${title.zh}”要录入却没有用到。`,
          en: `The figure "${title.en}" is entered, but nothing takes it.`,
        },
      ),
    );
  }
};

const reportDeadAdjustments = ({ draft, reached }: PlanReview): void => {
  for (const side of ['bonus', 'deduction'] as const) {
    const data = draft.scheme.adjustments?.[side];
    if (data?.circumstances.some(({ indicator }) => indicator === undefined) !== true || reached.has(side))
      continue;
    const title = draft.names.get(side)?.title ?? { zh: side, en: side };
    draft.report(
      errorAt(
        'DEAD_ADJUSTMENTS',
        { path: ['adjustments', side] },
        {
          zh: `“${title.zh}”没有计入任何得分：请在公式里写上“${side}”。`,
          en: `"${title.en}" goes into no score: name "${side}" in a formula.`,
        },
      ),
    );
  }
};

/** Reports indicators, steps, figures and adjustments of which nothing comes. */
export const reportDeadParts = (review: PlanReview): void => {
  reportDeadIndicators(review);
  reportDeadSteps(review);
  reportDeadFigures(review);
  reportDeadAdjustments(review);
};
