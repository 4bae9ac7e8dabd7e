import type { Method } from '../language/method.ts';
import { binary, call, clamp, number, quantity } from './expression-parts.ts';
import { addEntries, addFigure, addPoints, type MethodPlace } from './method-place.ts';

type Kind<Name extends Method['kind']> = Method & { readonly kind: Name };

const ENTERED = { zh: '录入', en: 'entered' };

/** The entered points themselves, within the method's bounds. */
export const compileDirect = (place: MethodPlace, method: Kind<'direct' | 'imported'>): void => {
  const entry = { kind: 'decimal', min: method.min ?? '0', max: method.max ?? place.fullMark } as const;
  addFigure(place, { name: place.target, type: 'points', entry });
};

/**
 * The full mark less everything entered, not below 0. With `each` the entries count how often, and each time takes
 * so much. Nothing entered is missing, unless `ifNone` says that it takes nothing.
 */
export const compileDeduct = (place: MethodPlace, { each, ifNone }: Kind<'deduct'>): void => {
  const entry = { kind: 'decimal', min: '0', ...(each === undefined ? {} : { whole: true }) } as const;
  const type = each === undefined ? 'points' : 'count';
  const title = { zh: '扣分', en: 'deducted' };
  const name = `${place.target}@entered`;
  addEntries(
    place,
    { name, type, entry, title },
    { reduce: 'sum', ...(ifNone === 'full' ? { ifNone: '0' } : {}) },
  );
  const taken = each === undefined ? quantity(name) : binary(quantity(name), 'multiply', number(each));
  addPoints(place, call('max', binary(number(place.fullMark), 'subtract', taken), number('0')));
};

/** The sum of everything entered, between 0 and the full mark. */
export const compileAccumulate = (place: MethodPlace, { min, max }: Kind<'accumulate'>): void => {
  const name = `${place.target}@entered`;
  const entry = { kind: 'decimal', min: min ?? '0', ...(max === undefined ? {} : { max }) } as const;
  addEntries(place, { name, type: 'points', entry, title: ENTERED }, { reduce: 'sum' });
  addPoints(place, clamp(quantity(name), '0', place.fullMark));
};

/** The mean of so many sampled children. */
export const compileChildren = (place: MethodPlace, { sample }: Kind<'children'>): void => {
  const entry = { kind: 'decimal', min: '0', max: place.fullMark } as const;
  addEntries(place, { name: place.target, type: 'points', entry }, { reduce: 'mean', exactly: sample });
};
