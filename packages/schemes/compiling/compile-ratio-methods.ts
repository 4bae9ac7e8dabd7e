import type { Expression } from '@kaoping/scoring-engine';
import { subtract, toDecimalText } from '@kaoping/scoring-engine';
import type { Method } from '../language/method.ts';
import { binary, call, number, quantity } from './expression-parts.ts';
import { addEntry, addFigure, addPoints, addQuantity, type MethodPlace } from './method-place.ts';
import { plainNumber } from './plain-number.ts';
import { exactDecimal } from './exact-decimal.ts';

type Kind<Name extends Method['kind']> = Method & { readonly kind: Name };

const ONE = exactDecimal('1');
const FROM_ZERO = { kind: 'decimal', min: '0' } as const;

const addDone = (place: MethodPlace): Expression => {
  const name = `${place.target}@entered`;
  addFigure(place, { name, type: 'count', entry: FROM_ZERO, title: { zh: '完成值', en: 'achieved' } });
  return quantity(name);
};

const targetOf = (place: MethodPlace, { target, difficulty }: Kind<'ratio'>): Expression => {
  const name = `${place.target}@target`;
  const title = { zh: '目标值', en: 'target' };
  const given =
    target === undefined
      ? quantity(addEntry(place, { name, type: 'count', entry: FROM_ZERO, suffix: '/target', title }))
      : number(target);
  if (difficulty !== true) return given;
  const factor = addEntry(place, {
    name: `${place.target}@difficulty`,
    type: 'rate',
    entry: FROM_ZERO,
    suffix: '/difficulty',
    title: { zh: '难度系数', en: 'difficulty' },
    ifNone: '1',
  });
  return binary(given, 'multiply', quantity(factor));
};

/** Whoever is short of the target by no more than the allowance counts as having met it (002-11). */
const withAllowance = (rate: Expression, allowance: string): Expression => {
  const least = toDecimalText(subtract(ONE, exactDecimal(plainNumber(allowance))));
  const isMet = binary(rate, 'at-least', number(least));
  return call('if', isMet, call('max', rate, number('1')), rate);
};

/** Entered ÷ target × full mark, up to the cap. */
export const compileRatio = (place: MethodPlace, method: Kind<'ratio'>): void => {
  const rate = addQuantity(place, {
    name: `${place.target}@rate`,
    type: 'rate',
    operator: { op: 'formula', expression: binary(addDone(place), 'divide', targetOf(place, method)) },
    title: { zh: '完成率', en: 'rate of achievement' },
  });
  const counted =
    method.allowance === undefined ? quantity(rate) : withAllowance(quantity(rate), method.allowance);
  const capped = call('min', counted, number(plainNumber(method.cap ?? '100%')));
  addPoints(place, binary(capped, 'multiply', number(place.fullMark)));
};

/** Entered ÷ the best of the peer group × full mark. */
export const compileRatioToBest = (place: MethodPlace): void => {
  const done = addDone(place);
  const best = addQuantity(place, {
    name: `${place.target}@best`,
    type: 'count',
    operator: { op: 'group', of: `${place.target}@entered`, within: 'peer-group', reduce: 'highest' },
    title: { zh: '同类最高', en: 'best of the peer group' },
  });
  addPoints(place, binary(binary(done, 'divide', quantity(best)), 'multiply', number(place.fullMark)));
};

/** Problems of last period that were solved ÷ raised × full mark (000-35). */
export const compileCarried = (place: MethodPlace, { ifNone }: Kind<'carried'>): void => {
  const entry = { kind: 'decimal', min: '0', whole: true } as const;
  const raised = addEntry(place, {
    ...{ name: `${place.name}@raised`, type: 'count', entry, suffix: '/raised' },
    title: { zh: '上期指出的问题数', en: 'problems raised last period' },
  });
  const solved = addEntry(place, {
    ...{ name: `${place.name}@solved`, type: 'count', entry, suffix: '/solved' },
    title: { zh: '已整改的问题数', en: 'problems solved' },
  });
  const share = call('min', binary(quantity(solved), 'divide', quantity(raised)), number('1'));
  const points = binary(share, 'multiply', number(place.fullMark));
  const isNone = binary(quantity(raised), 'equal', number('0'));
  addPoints(place, ifNone === 'exempt' ? points : call('if', isNone, number(place.fullMark), points));
};
