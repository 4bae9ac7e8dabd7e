import type { Expression } from '@kaoping/scoring-engine';
import { binary, call, number, quantity } from './expression-parts.ts';
import { compileDimension } from './compile-dimension.ts';
import { compileMethod } from './compile-method.ts';
import { compileRaters } from './compile-raters.ts';
import { addExemptFlag } from './exempt-flag.ts';
import { isDimension, type IndicatorNode } from './indicator-node.ts';
import { SIDES, tiedCircumstances } from './indicator-names.ts';
import { addPoints, addQuantity, type MethodPlace } from './method-place.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf } from './scheme-titles.ts';

const placeOf = (
  draft: PlanDraft,
  { name, title, path, fullMark, indicator, exemptBy, isZeroIfMissing }: IndicatorNode,
): MethodPlace => ({
  draft,
  target: name,
  name,
  input: name,
  title,
  fullMark,
  path,
  exemptBy,
  isZeroIfMissing,
  ...clauseOf(indicator),
});

const isTied = ({ scheme }: PlanDraft, { name }: IndicatorNode): boolean =>
  SIDES.some((side) => tiedCircumstances(scheme, side, name).length > 0);

const compileScored = (place: MethodPlace, node: IndicatorNode): void => {
  const { indicator } = node;
  if (isDimension(node)) compileDimension(place, node);
  else if (indicator.raters !== undefined) compileRaters(place, indicator);
  else compileMethod(place, indicator.method ?? { kind: 'direct' });
};

const boundedBy = (
  { draft, name }: MethodPlace,
  { indicator }: IndicatorNode,
  side: (typeof SIDES)[number],
): Expression | undefined => {
  if (tiedCircumstances(draft.scheme, side, name).length === 0) return undefined;
  const total = quantity(`${name}@${side}`);
  const bound = indicator.bounds?.[side];
  return bound === undefined ? total : call('min', total, number(bound));
};

/** The points with what circumstances add and take, each within its bound, not below 0 (004-10). */
const addAdjusted = (place: MethodPlace, node: IndicatorNode, points: string): void => {
  const bonus = boundedBy(place, node, 'bonus');
  const deduction = boundedBy(place, node, 'deduction');
  const raised = bonus === undefined ? quantity(points) : binary(quantity(points), 'add', bonus);
  const changed = deduction === undefined ? raised : binary(raised, 'subtract', deduction);
  addPoints(place, call('max', changed, number('0')));
};

const addZeroWhereMissing = (place: MethodPlace, _node: IndicatorNode, points: string): void => {
  addPoints(place, call('if-missing', quantity(points), number('0')));
};

const addRounded = (place: MethodPlace, { indicator: { round } }: IndicatorNode, of: string): void => {
  if (round === undefined) return;
  const operator = { op: 'round', of, places: round.places, mode: round.mode ?? 'half-up' } as const;
  addQuantity(place, { name: place.target, type: 'points', operator });
};

/** What may be done with an indicator's points, in this order, and what they are called before it. */
interface Finish {
  readonly before: string;
  readonly add: (place: MethodPlace, node: IndicatorNode, points: string) => void;
}

const finishesOf = (draft: PlanDraft, node: IndicatorNode): readonly Finish[] => [
  ...(node.indicator.missing === 'zero' ? [{ before: 'points', add: addZeroWhereMissing }] : []),
  ...(isTied(draft, node) ? [{ before: 'unadjusted', add: addAdjusted }] : []),
  ...(node.indicator.round === undefined ? [] : [{ before: 'unrounded', add: addRounded }]),
];

/**
 * Adds an indicator or dimension and all under it. Its points, as others take them, bear its name; what they were
 * before a missing one counted as zero, before bounded adjustments and before rounding has a name with `@`.
 */
export const compileIndicator = (draft: PlanDraft, node: IndicatorNode): void => {
  for (const child of node.children) compileIndicator(draft, child);
  const place = placeOf(draft, node);
  const finishes = finishesOf(draft, node);
  const names = [...finishes.map(({ before }) => `${node.name}@${before}`), node.name];
  compileScored({ ...place, target: names[0] ?? node.name }, node);
  finishes.forEach(({ add }, at) => {
    add({ ...place, target: names[at + 1] ?? node.name }, node, names[at] ?? node.name);
  });
  addExemptFlag(place, node);
};
