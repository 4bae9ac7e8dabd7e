import { roundTo, type RoundingMode } from '../exact/round-to.ts';
import { commonDivisor, SAFE_MAX } from '../exact/whole-number.ts';
import type { Column, FixedColumn } from './column.ts';
import { combineExactly } from './combine-columns.ts';
import { fixedColumn } from './make-column.ts';

/** Whether a number cut towards zero moves one unit away from it; `twice` is the cut-off part times two, by size. */
const MOVES: Readonly<Record<RoundingMode, (quotient: number, rest: number, unit: number) => boolean>> = {
  'half-up': (_quotient, rest, unit) => 2 * Math.abs(rest) >= unit,
  'half-even': (quotient, rest, unit) =>
    2 * Math.abs(rest) > unit || (2 * Math.abs(rest) === unit && quotient % 2 !== 0),
  'half-down': (_quotient, rest, unit) => 2 * Math.abs(rest) > unit,
  up: (_quotient, rest) => rest !== 0,
  down: () => false,
  ceiling: (_quotient, rest) => rest > 0,
  floor: (_quotient, rest) => rest < 0,
};

const POWERS: readonly number[] = Array.from({ length: 10 }, (_, places) => 10 ** places);

const roundFixed = (column: FixedColumn, places: number, mode: RoundingMode): Column | undefined => {
  const power = POWERS[places];
  if (power === undefined) return undefined;
  const common = commonDivisor(power, column.denominator);
  const factor = power / common;
  const unit = column.denominator / common;
  const scaledMax = column.bound * factor;
  if (scaledMax > SAFE_MAX) return undefined;
  const moves = MOVES[mode];
  const numerators = column.numerators.map((numerator) => {
    const scaled = numerator * factor;
    const rest = scaled % unit;
    const quotient = (scaled - rest) / unit;
    return moves(quotient, rest, unit) ? quotient + Math.sign(rest) : quotient;
  });
  return fixedColumn(numerators, power, Math.ceil(scaledMax / unit) + 1);
};

/** Every number rounded as `roundTo` does; a missing one stays missing. */
export const roundColumn = (column: Column, places: number, mode: RoundingMode): Column =>
  (column.kind === 'fixed' ? roundFixed(column, places, mode) : undefined) ??
  combineExactly([column], (value) => value && roundTo(value, places, mode));
