import { mapColumn } from '../columns/map-column.ts';
import { valueAt } from '../columns/column.ts';
import { add, compare, divide, multiply, subtract, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import type { Sentence } from '../sentence.ts';
import { numberText } from '../wording/number-text.ts';
import { alike } from '../wording/wording.ts';
import { problemsOfTable } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { NUMBERS, NUMBERS_AND_RANKS } from './quantity-types.ts';
import { numberAt, termAt } from './value-words.ts';

type Interpolate = Extract<Operator, { op: 'interpolate' }>;

/** A point of the line. */
interface Point {
  readonly at: Exact;
  readonly value: Exact;
}

/** The two neighbours of a number: only one beyond an end or on a point. */
const around = (points: readonly Point[], value: Exact): readonly [Point | undefined, Point | undefined] => {
  const before = points.findLast(({ at }) => compare(at, value) <= 0);
  const after = points.find(({ at }) => compare(at, value) > 0);
  return [before, after];
};

const between = (lower: Point, upper: Point, at: Exact): Exact => {
  const slope = divide(subtract(upper.value, lower.value), subtract(upper.at, lower.at));
  return add(lower.value, multiply(subtract(at, lower.at), slope));
};

const onLine = (points: readonly Point[], value: Exact): Exact | undefined => {
  const [before, after] = around(points, value);
  return before !== undefined && after !== undefined
    ? between(before, after, value)
    : (before ?? after)?.value;
};

const lineWords = (points: readonly Point[], own: Exact, from: string, value: string): Sentence => {
  const [before, after] = around(points, own);
  if (before === undefined || after === undefined) {
    return {
      en: `${from} is at or beyond the end of the line, ${value}`,
      zh: `${from} 已到或超出端点，计 ${value}`,
    };
  }
  const [a, b] = [numberText(before.at), numberText(after.at)];
  const [low, high] = [numberText(before.value), numberText(after.value)];
  return alike(`${low} + (${from} − ${a}) × (${high} − ${low}) ÷ (${b} − ${a}) = ${value}`);
};

/** A value on a line through given points, level beyond its ends. */
export const INTERPOLATE = operatorRule<Interpolate>({
  makes: NUMBERS,
  takes: ({ of }) => [{ name: of, as: NUMBERS_AND_RANKS }],
  check: ({ points }, { quantity: { name } }) => problemsOfTable(name, points),
  compile: (operator, { quantity: { name } }) => {
    const { of } = operator;
    const points = operator.points.map(({ at, value }) => ({
      at: parseDecimal(at),
      value: parseDecimal(value),
    }));
    return {
      compute: (run) => mapColumn(run.column(of), (value) => onLine(points, value)),
      explain: (run, member) => {
        const own = valueAt(run.column(of), member);
        const [from, value] = [termAt(run, of, member), numberAt(run, name, member)];
        return {
          text: own === undefined ? alike(value) : lineWords(points, own, from, value),
          inputs: [of],
        };
      },
      absences: (run, member) => missingOf(run, member, [of]),
    };
  },
});
