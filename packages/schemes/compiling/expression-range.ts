import { type Expression, type FormulaFunction } from '@kaoping/scoring-engine';
import {
  addRanges,
  divideRanges,
  exactly,
  FLAG,
  hullOf,
  isAtMost,
  isBelow,
  maxRanges,
  minRanges,
  multiplyRanges,
  negateRange,
  UNBOUNDED,
  whole,
  widen,
  type Range,
} from './exact-range.ts';
import { exactDecimal } from './exact-decimal.ts';

type RangeOfName = (name: string) => Range;
type Binary = Expression & { readonly kind: 'binary' };

const YES = exactly(whole(1));
const NO = exactly(whole(0));
const ROUNDED = whole(1);

const isSurely = (flag: Range, value: 0n | 1n): boolean =>
  flag.least?.numerator === value && flag.most?.numerator === value;

const flagOf = (isYes: boolean, isNo: boolean): Range => {
  if (isYes) return YES;
  return isNo ? NO : FLAG;
};

const BINARY: Readonly<Record<Binary['operator'], (left: Range, right: Range) => Range>> = {
  add: addRanges,
  subtract: (left, right) => addRanges(left, negateRange(right)),
  multiply: multiplyRanges,
  divide: divideRanges,
  below: (left, right) => flagOf(isBelow(left, right), isAtMost(right, left)),
  'at-most': (left, right) => flagOf(isAtMost(left, right), isBelow(right, left)),
  above: (left, right) => flagOf(isBelow(right, left), isAtMost(left, right)),
  'at-least': (left, right) => flagOf(isAtMost(right, left), isBelow(left, right)),
  equal: (left, right) =>
    flagOf(isAtMost(left, right) && isAtMost(right, left), isBelow(left, right) || isBelow(right, left)),
  and: (left, right) =>
    flagOf(isSurely(left, 1n) && isSurely(right, 1n), isSurely(left, 0n) || isSurely(right, 0n)),
  or: (left, right) =>
    flagOf(isSurely(left, 1n) || isSurely(right, 1n), isSurely(left, 0n) && isSurely(right, 0n)),
};

const reduced = (ranges: readonly Range[], combine: (left: Range, right: Range) => Range): Range => {
  const [first = UNBOUNDED, ...rest] = ranges;
  return rest.reduce(combine, first);
};

const CALLS: Readonly<Record<FormulaFunction, (given: readonly Range[]) => Range>> = {
  min: (given) => reduced(given, minRanges),
  max: (given) => reduced(given, maxRanges),
  mean: hullOf,
  clamp: ([of = UNBOUNDED, least = UNBOUNDED, most = UNBOUNDED]) => minRanges(maxRanges(of, least), most),
  // To whole numbers a number moves by less than one, to more places by less.
  round: ([of = UNBOUNDED]) => widen(of, ROUNDED),
  'if-missing': hullOf,
  if: ([flag = FLAG, yes = UNBOUNDED, no = UNBOUNDED]) => {
    if (isSurely(flag, 1n)) return yes;
    return isSurely(flag, 0n) ? no : hullOf([yes, no]);
  },
};

/** Where the value of an expression can lie, each name taken for itself: never too narrow, sometimes too wide. */
export const expressionRange = (expression: Expression, ofName: RangeOfName): Range => {
  switch (expression.kind) {
    case 'number':
      return exactly(exactDecimal(expression.number));
    case 'quantity':
      return ofName(expression.name);
    case 'negate':
      return negateRange(expressionRange(expression.of, ofName));
    case 'not':
      return addRanges(YES, negateRange(expressionRange(expression.of, ofName)));
    case 'binary': {
      const { operator, left, right } = expression;
      return BINARY[operator](expressionRange(left, ofName), expressionRange(right, ofName));
    }
    case 'call':
      return CALLS[expression.function](expression.arguments.map((each) => expressionRange(each, ofName)));
  }
};
