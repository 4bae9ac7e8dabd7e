import type { Expression, InputKind } from '@kaoping/scoring-engine';
import type { Circumstance } from '../language/adjustment.ts';
import { binary, call, number, quantity } from './expression-parts.ts';
import type { Side } from './indicator-names.ts';
import { addEntries, addQuantity, type MethodPlace } from './method-place.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf, joinTitles, titleOf } from './scheme-titles.ts';

/** Titles of the two sides where the scheme gives none. */
export const SIDE_TITLES = {
  bonus: { zh: '附加分', en: 'Bonus' },
  deduction: { zh: '倒扣分', en: 'Deduction' },
} as const;

/** The side's own title, or the usual one. */
export const sideTitle = ({ scheme }: PlanDraft, side: Side) => {
  const given = scheme.adjustments?.[side];
  return given?.zh === undefined ? SIDE_TITLES[side] : titleOf(given, side);
};

/** Where a circumstance's quantities go: inputs are named `bonus/key`, quantities `bonus.key`. */
export const circumstancePlace = (draft: PlanDraft, side: Side, each: Circumstance): MethodPlace => ({
  draft,
  target: `${side}.${each.key}`,
  name: `${side}.${each.key}`,
  input: `${side}/${each.key}`,
  title: joinTitles(sideTitle(draft, side), titleOf(each, each.key)),
  fullMark: each.points ?? each.upTo ?? each.atMost ?? '100',
  path: ['adjustments', side, 'circumstances', each.key],
  exemptBy: [],
  isZeroIfMissing: false,
  ...clauseOf(each),
});

const entryOf = ({ points, upTo, atMost }: Circumstance): InputKind => {
  if (points !== undefined) return { kind: 'decimal', min: '0', whole: true };
  const max = upTo ?? atMost;
  return { kind: 'decimal', min: '0', ...(max === undefined ? {} : { max }) };
};

/** Adds the entries of a circumstance: how often where each time has fixed points, otherwise the points claimed. */
export const addCircumstanceEntries = (place: MethodPlace, each: Circumstance): string => {
  const name = `${place.name}@entered`;
  const isCount = each.points !== undefined;
  const title = isCount ? { zh: '次数', en: 'times' } : { zh: '分值', en: 'points claimed' };
  const type = isCount ? 'count' : 'points';
  return addEntries(place, { name, type, entry: entryOf(each), title }, { reduce: 'sum', ifNone: '0' });
};

/** Points for each whole amount beyond the target, as for each further 1000 万元. */
const furtherPoints = (place: MethodPlace, { further }: Circumstance): Expression | undefined => {
  if (further === undefined) return undefined;
  const unit = further.unit ?? '';
  const beyond = addEntries(
    place,
    {
      ...{
        name: `${place.name}@beyond`,
        type: 'count',
        entry: { kind: 'decimal', min: '0' },
        suffix: '/beyond',
      },
      title: { zh: `超出部分${unit}`, en: `beyond the target ${unit}`.trimEnd() },
    },
    { reduce: 'sum', ifNone: '0' },
  );
  const amounts = binary(quantity(beyond), 'divide', number(further.amount));
  const title = { zh: `每满 ${further.amount}${unit}`, en: `each full ${further.amount} ${unit}`.trimEnd() };
  const of = addQuantity(place, {
    ...{ name: `${place.name}@amounts`, type: 'count', title },
    operator: { op: 'formula', expression: amounts },
  });
  const whole = addQuantity(place, {
    ...{ name: `${place.name}@whole`, type: 'count', title },
    operator: { op: 'round', of, places: 0, mode: 'floor' },
  });
  return binary(quantity(whole), 'multiply', number(further.points));
};

/** What a circumstance gives by itself, outside a family. */
export const addCircumstance = (place: MethodPlace, each: Circumstance): string => {
  const entered = quantity(addCircumstanceEntries(place, each));
  const basic = each.points === undefined ? entered : binary(entered, 'multiply', number(each.points));
  const further = furtherPoints(place, each);
  const all = further === undefined ? basic : binary(basic, 'add', further);
  const expression = each.atMost === undefined ? all : call('min', all, number(each.atMost));
  return addQuantity(place, { name: place.name, type: 'points', operator: { op: 'formula', expression } });
};
