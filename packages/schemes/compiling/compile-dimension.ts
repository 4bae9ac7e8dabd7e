import type { WeightedTerm } from '@kaoping/scoring-engine';
import { binary, number, quantity } from './expression-parts.ts';
import { exemptName } from './indicator-names.ts';
import type { IndicatorNode } from './indicator-node.ts';
import { addPoints, addQuantity, type MethodPlace } from './method-place.ts';
import { percentDigits, shareOfFullMark, sumOfDecimals } from './plain-number.ts';

const HUNDRED = '100';

/** A child's points out of 100; the points themselves where its full mark is 100. */
const shareName = (place: MethodPlace, { name, title, fullMark }: IndicatorNode): string => {
  if (fullMark === HUNDRED) return name;
  const share = binary(binary(quantity(name), 'divide', number(fullMark)), 'multiply', number(HUNDRED));
  const operator = { op: 'formula', expression: share } as const;
  const own = { ...place, title };
  return addQuantity(own, {
    ...{ name: `${name}@share`, type: 'points', operator },
    title: { zh: '折百分', en: 'out of 100' },
  });
};

/** Where a special task takes its share, the others keep their proportion in what is left (000-40). */
const weightOf = ({ indicator, children }: IndicatorNode, child: IndicatorNode): string => {
  const own = percentDigits(child.indicator.weight ?? '0');
  const takes = indicator.specialTakes;
  if (takes === undefined) return own;
  const others = children.filter((each) => each.indicator.special !== true);
  if (child.indicator.special === true)
    return shareOfFullMark(
      percentDigits(takes),
      sumOfDecimals(others.map((each) => percentDigits(each.indicator.weight ?? '0'))),
    );
  const left = sumOfDecimals([HUNDRED, `-${percentDigits(takes)}`]);
  return shareOfFullMark(own, left);
};

const term = (place: MethodPlace, child: IndicatorNode, weight: string): WeightedTerm => {
  const exempt = exemptName(child.name, child.indicator);
  return { of: shareName(place, child), weight, ...(exempt === undefined ? {} : { exempt }) };
};

/** The weighted mean of shares out of 100, then out of the dimension's own full mark. */
const addWeighted = (place: MethodPlace, terms: readonly WeightedTerm[]): void => {
  const operator = { op: 'weighted', terms, missing: 'block' } as const;
  if (place.fullMark === HUNDRED) {
    addQuantity(place, { name: place.target, type: 'points', operator });
    return;
  }
  const title = { zh: '折百分', en: 'out of 100' };
  const of100 = addQuantity(place, { name: `${place.target}@of100`, type: 'points', operator, title });
  const share = binary(quantity(of100), 'divide', number(HUNDRED));
  addPoints(place, binary(share, 'multiply', number(place.fullMark)));
};

/**
 * A dimension's points: the sum of its indicators', or by weight. Where one of a sum may be exempt the dimension is
 * the mean of shares by full mark: without an exemption that is the sum, with one the others are scaled up.
 */
export const compileDimension = (place: MethodPlace, node: IndicatorNode): void => {
  const { children, indicator } = node;
  if (indicator.combine === 'weights') {
    addWeighted(
      place,
      children.map((child) => term(place, child, weightOf(node, child))),
    );
    return;
  }
  const canBeExempt = children.some((child) => exemptName(child.name, child.indicator) !== undefined);
  if (canBeExempt) {
    addWeighted(
      place,
      children.map((child) => term(place, child, child.fullMark)),
    );
    return;
  }
  const of = children.map(({ name }) => name);
  addQuantity(place, { name: place.target, type: 'points', operator: { op: 'sum', of } });
};
