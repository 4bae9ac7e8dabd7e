import type { Expression } from '@kaoping/scoring-engine';
import { binary, call, number, quantity } from './expression-parts.ts';
import { compileDimension } from './compile-dimension.ts';
import { compileMethod } from './compile-method.ts';
import { compileRaters } from './compile-raters.ts';
import { addExemptFlag } from './exempt-flag.ts';
import { isDimension, type IndicatorNode } from './indicator-node.ts';
import { SIDES, tiedCircumstances } from './indicator-names.ts';
import { addQuantity, type MethodPlace } from './method-place.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf } from './scheme-titles.ts';

const placeOf = (
  draft: PlanDraft,
  { name, title, path, fullMark, indicator }: IndicatorNode,
): MethodPlace => ({
  draft,
  target: name,
  name,
  input: name,
  title,
  fullMark,
  path,
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
  const expression = call('max', changed, number('0'));
  addQuantity(place, { name: place.name, type: 'points', operator: { op: 'formula', expression } });
};

const addZeroWhereMissing = (place: MethodPlace, name: string, points: string): void => {
  const expression = call('if-missing', quantity(points), number('0'));
  addQuantity(place, { name, type: 'points', operator: { op: 'formula', expression } });
};

const addRounded = (place: MethodPlace, { indicator: { round } }: IndicatorNode): void => {
  if (round === undefined) return;
  const operator = {
    op: 'round',
    of: place.name,
    places: round.places,
    mode: round.mode ?? 'half-up',
  } as const;
  const title = { zh: '修约', en: 'rounded' };
  addQuantity(place, { name: `${place.name}@rounded`, type: 'points', operator, title });
};

/**
 * Adds an indicator or dimension and all under it. Its points bear its name; what comes before them (points before
 * a missing one counts as zero, before bounded adjustments) has a name with `@`.
 */
export const compileIndicator = (draft: PlanDraft, node: IndicatorNode): void => {
  for (const child of node.children) compileIndicator(draft, child);
  const place = placeOf(draft, node);
  const isZero = node.indicator.missing === 'zero';
  const tied = isTied(draft, node);
  const target = isZero || tied ? `${node.name}@points` : node.name;
  compileScored({ ...place, target }, node);
  const counted = isZero && tied ? `${node.name}@counted` : node.name;
  if (isZero) addZeroWhereMissing(place, counted, target);
  if (tied) addAdjusted(place, node, isZero ? counted : target);
  addRounded(place, node);
  addExemptFlag(place, node);
};
