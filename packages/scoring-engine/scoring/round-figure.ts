import { roundTo } from '../exact/round-to.ts';
import type { Rounding } from '../rules/scoring-rules.ts';
import type { Figure, Quantity } from './figure.ts';

/** Rounds a figure, as a step of its own that keeps what it was made of. */
export const roundFigure = (figure: Figure, quantity: Quantity, rounding: Rounding): Figure => ({
  ...(figure.key === undefined ? {} : { key: figure.key }),
  quantity,
  value: roundTo(figure.value, rounding.places, rounding.mode),
  inputs: [figure],
  making: { rule: 'rounding', rounding },
});
