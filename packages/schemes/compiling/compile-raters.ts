import type { WeightedTerm } from '@kaoping/scoring-engine';
import { nearestName } from '../expressions/nearest-name.ts';
import type { Indicator } from '../language/indicator.ts';
import { compileMethod } from './compile-method.ts';
import { binary, call, number, quantity } from './expression-parts.ts';
import { indicatorRaters, type IndicatorRater } from './indicator-raters.ts';
import { addQuantity, type MethodPlace } from './method-place.ts';
import { percentDigits } from './plain-number.ts';
import { unknownName } from './scheme-problems.ts';
import { joinTitles, titleOf } from './scheme-titles.ts';

type Missing = 'block' | 'exempt' | 'zero';

const missingOf = ({ rater }: IndicatorRater): Missing => rater?.missing ?? 'block';

const groupPlace = (place: MethodPlace, { key, rater }: IndicatorRater): MethodPlace => ({
  ...place,
  target: `${place.name}.${key}`,
  name: `${place.name}.${key}`,
  input: `${place.name}@${key}`,
  title: joinTitles(place.title, titleOf(rater ?? {}, key)),
  ...(rater === undefined ? {} : { group: rater }),
});

/** Where groups differ, one that may be missing says so by a flag of its own: 1 where it gave nothing. */
const absentFlag = (place: MethodPlace): string => {
  const unlessGiven = call(
    'if-missing',
    binary(quantity(place.target), 'multiply', number('0')),
    number('1'),
  );
  return addQuantity(place, {
    ...{ name: `${place.target}@absent`, type: 'flag', title: { zh: '未评', en: 'gave nothing' } },
    operator: { op: 'formula', expression: binary(unlessGiven, 'equal', number('1')) },
  });
};

const zeroed = (place: MethodPlace): string => {
  const expression = call('if-missing', quantity(place.target), number('0'));
  const name = `${place.target}@counted`;
  return addQuantity(place, { name, type: 'points', operator: { op: 'formula', expression } });
};

const mixedTerm = (place: MethodPlace, missing: Missing, weight: string): WeightedTerm => {
  if (missing === 'zero') return { of: zeroed(place), weight };
  const of = place.target;
  return missing === 'exempt' ? { of, weight, exempt: absentFlag(place) } : { of, weight };
};

const reportUnknown = ({ draft, path }: MethodPlace, { key, rater }: IndicatorRater): void => {
  if (rater !== undefined) return;
  const nearest = nearestName(key, draft.scheme.raters?.map((each) => each.key) ?? []);
  const what = { zh: '评价主体', en: 'rater group' };
  draft.report(unknownName({ what, written: key, nearest }, { path: [...path, 'raters'] }));
};

/** Each rater group's points by the indicator's method, then the groups by weight. */
export const compileRaters = (place: MethodPlace, indicator: Indicator): void => {
  const raters = indicatorRaters(place.draft.scheme, indicator);
  for (const each of raters) {
    reportUnknown(place, each);
    compileMethod(groupPlace(place, each), indicator.method ?? { kind: 'direct' });
  }
  const [first, ...others] = raters.map(missingOf);
  const isAlike = others.every((missing) => missing === first);
  // Without any weight the groups weigh alike.
  const weights = raters.map(({ weight }) => percentDigits(weight ?? '1'));
  const terms = raters.map((each, at): WeightedTerm => {
    const group = groupPlace(place, each);
    const weight = weights[at] ?? '1';
    return isAlike ? { of: group.target, weight } : mixedTerm(group, missingOf(each), weight);
  });
  const missing = isAlike ? (first ?? 'block') : 'block';
  addQuantity(place, { name: place.target, type: 'points', operator: { op: 'weighted', terms, missing } });
};
