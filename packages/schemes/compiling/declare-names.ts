import type { QuantityType, Sentence } from '@kaoping/scoring-engine';
import type { Method } from '../language/method.ts';
import type { Step } from '../language/step.ts';
import { sideTitle } from './compile-circumstance.ts';
import { COUNT_TITLES, countsNeeded, placeKey, placeTitle, VALID_TITLE } from './ballot-counts.ts';
import { sortOfType } from './compile-formula.ts';
import { exemptName, SIDES } from './indicator-names.ts';
import { flattenNodes, type IndicatorNode } from './indicator-node.ts';
import { indicatorRaters } from './indicator-raters.ts';
import type { NamedQuantity, PlanDraft } from './plan-draft.ts';
import { RANK, SCORE_TITLE, RANK_TITLE, judgedScore } from './result-names.ts';
import { joinTitles, titleOf } from './scheme-titles.ts';
import { stepType } from './step-sort.ts';

/** The votes of an indicator that formulas may name, with what they are called. */
const votesOf = (
  method: Method | undefined,
  minimumReturns: number | undefined,
): readonly (readonly [key: string, title: Sentence])[] => {
  if (method?.kind !== 'ballot' && method?.kind !== 'share' && method?.kind !== 'borda') return [];
  const choices =
    method.kind === 'borda'
      ? method.places.map((_, at) => [placeKey(at), placeTitle(at)] as const)
      : method.levels.map((level) => [level.key, titleOf(level, level.key)] as const);
  const counts = countsNeeded(method.validity, minimumReturns).map(
    (key) => [key, COUNT_TITLES[key]] as const,
  );
  return [...choices, ['valid', VALID_TITLE], ...counts];
};

const nameVotes = (draft: PlanDraft, node: IndicatorNode, under: string, minimumReturns?: number): void => {
  for (const [key, own] of votesOf(node.indicator.method, minimumReturns)) {
    const name = `${under}.${key}`;
    draft.name(name, { quantity: name, title: joinTitles(node.title, own), type: 'count', path: node.path });
  }
};

const nameIndicator = (draft: PlanDraft, node: IndicatorNode): void => {
  const { name, title, path, indicator, children } = node;
  const exempt = exemptName(name, indicator);
  const parts = children.map((child) => child.name);
  draft.name(name, {
    ...{ quantity: name, title, type: 'points', path },
    ...(exempt === undefined ? {} : { exempt }),
    ...(parts.length === 0 ? {} : { parts, isSumOfParts: indicator.combine !== 'weights' }),
  });
  if (parts.length > 0) return;
  const raters = indicatorRaters(draft.scheme, indicator);
  if (raters.length === 0) nameVotes(draft, node, name);
  for (const { key, rater } of raters) {
    const own = joinTitles(title, titleOf(rater ?? {}, key));
    draft.name(`${name}.${key}`, { quantity: `${name}.${key}`, title: own, type: 'points', path });
    nameVotes(draft, node, `${name}.${key}`, rater?.minimumReturns);
  }
};

const nameAdjustments = (draft: PlanDraft): void => {
  for (const side of SIDES) {
    const data = draft.scheme.adjustments?.[side];
    if (data === undefined) continue;
    const title = sideTitle(draft, side);
    const path = ['adjustments', side];
    draft.name(side, { quantity: side, title, type: 'points', path });
    if (data.excess === 'carried' && data.cap !== undefined)
      draft.name(`${side}.excess`, { quantity: `${side}.excess`, title, type: 'points', path });
    // What is in a family counts for a document together, so it has no points of its own.
    for (const each of data.circumstances.filter(({ family }) => family === undefined)) {
      const name = `${side}.${each.key}`;
      const own = joinTitles(title, titleOf(each, each.key));
      draft.name(name, {
        quantity: name,
        title: own,
        type: 'points',
        path: [...path, 'circumstances', each.key],
      });
    }
  }
};

const nameFlags = (draft: PlanDraft): void => {
  for (const part of ['vetoes', 'facts', 'failRules'] as const)
    for (const each of draft.scheme[part] ?? [])
      draft.name(each.key, {
        ...{ quantity: each.key, title: titleOf(each, each.key), type: 'flag', path: [part, each.key] },
        ...(part === 'failRules' ? { isLate: true } : {}),
      });
};

/** A step may name later ones, so what is yes or no is found by going round until nothing changes. */
const typesOfSteps = (draft: PlanDraft, steps: readonly Step[]): ReadonlyMap<string, QuantityType> => {
  const types = new Map<string, QuantityType>();
  const sortOfName = (name: string) => sortOfType(types.get(name) ?? draft.names.get(name)?.type);
  for (let round = 0; round <= steps.length; round += 1) {
    const before = [...types.values()].join();
    for (const step of steps) types.set(step.key, stepType(step, sortOfName));
    if ([...types.values()].join() === before) break;
  }
  return types;
};

const nameSteps = (draft: PlanDraft): void => {
  const { calculate, pay = [] } = draft.scheme;
  const types = typesOfSteps(draft, [...calculate, ...pay]);
  const nameStep = (step: Step, part: 'calculate' | 'pay'): void =>
    draft.name(step.key, {
      quantity: step.key,
      title: titleOf(step, step.key),
      type: types.get(step.key) ?? 'points',
      path: [part, step.key],
    });
  for (const step of calculate) nameStep(step, 'calculate');
  for (const step of pay) nameStep(step, 'pay');
};

/** `score` and `rank` name the result, unless the scheme has steps of these names. */
const nameResult = (draft: PlanDraft): void => {
  const path = ['result'];
  const late = (quantity: string, title: NamedQuantity['title'], type: QuantityType): NamedQuantity => ({
    ...{ quantity, title, type, path, isLate: true },
  });
  if (!draft.names.has('score')) draft.name('score', late(judgedScore(draft.scheme), SCORE_TITLE, 'points'));
  if (!draft.names.has('rank')) draft.name('rank', late(RANK, RANK_TITLE, 'rank'));
};

/** Tells which names formulas may use, and what each stands for, before any formula is read. */
export const declareNames = (draft: PlanDraft, tree: readonly IndicatorNode[]): void => {
  for (const node of flattenNodes(tree)) nameIndicator(draft, node);
  for (const figure of draft.scheme.figures ?? [])
    draft.name(figure.key, {
      quantity: figure.key,
      title: titleOf(figure, figure.key),
      type: figure.type,
      path: ['figures', figure.key],
    });
  nameAdjustments(draft);
  nameFlags(draft);
  nameSteps(draft);
  nameResult(draft);
};
