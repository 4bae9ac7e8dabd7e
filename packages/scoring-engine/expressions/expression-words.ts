import { namedValue } from '../operators/value-words.ts';
import type { BinaryOperator, Expression, FormulaFunction } from '../plan/expression.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { alike, inBoth, joined } from '../wording/wording.ts';

/** An operator's sign, and how tightly it binds. */
const SIGN: Readonly<Record<BinaryOperator, { readonly sign: Sentence; readonly binds: number }>> = {
  or: { sign: { en: 'or', zh: '或' }, binds: 1 },
  and: { sign: { en: 'and', zh: '且' }, binds: 2 },
  below: { sign: alike('<'), binds: 3 },
  'at-most': { sign: alike('≤'), binds: 3 },
  equal: { sign: alike('='), binds: 3 },
  'at-least': { sign: alike('≥'), binds: 3 },
  above: { sign: alike('>'), binds: 3 },
  add: { sign: alike('+'), binds: 4 },
  subtract: { sign: alike('−'), binds: 4 },
  multiply: { sign: alike('×'), binds: 5 },
  divide: { sign: alike('÷'), binds: 5 },
};

/** Operators of a row that may be read from either end. */
const ASSOCIATIVE: ReadonlySet<BinaryOperator> = new Set(['add', 'multiply', 'and', 'or']);

const BINDS_TIGHTEST = 7;
const BINDS_SIGN = 6;

const FUNCTION: Readonly<Record<FormulaFunction, Sentence>> = {
  min: { en: 'least of', zh: '取最小' },
  max: { en: 'greatest of', zh: '取最大' },
  mean: { en: 'mean of', zh: '平均' },
  clamp: { en: 'kept within', zh: '限于上下限' },
  round: { en: 'rounded', zh: '四舍五入' },
  'if-missing': { en: 'if missing', zh: '缺项时取' },
  if: { en: 'if', zh: '若' },
};

/** Words of an expression, and how tightly they hold together. */
interface Words {
  readonly text: Sentence;
  readonly binds: number;
}

const bracketed = ({ text, binds }: Words, least: number): Sentence =>
  binds >= least ? text : inBoth((language) => `(${text[language]})`);

const numberWords = ({ number, percent }: Extract<Expression, { kind: 'number' }>): Words => {
  const text = percent === undefined ? number : `${percent}%`;
  return { text: alike(text), binds: text.startsWith('-') ? BINDS_SIGN : BINDS_TIGHTEST };
};

/** The right side of − and ÷ keeps its brackets even where it binds as tightly. */
const binaryWords = (
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  write: (part: Expression) => Words,
): Words => {
  const { sign, binds } = SIGN[operator];
  const before = bracketed(write(left), binds);
  const after = bracketed(write(right), ASSOCIATIVE.has(operator) ? binds : binds + 1);
  return { text: inBoth((language) => `${before[language]} ${sign[language]} ${after[language]}`), binds };
};

const prefixed = (prefix: Sentence, of: Words): Words => {
  const inner = bracketed(of, BINDS_TIGHTEST);
  return { text: inBoth((language) => `${prefix[language]}${inner[language]}`), binds: BINDS_SIGN };
};

const wordsOf = (expression: Expression, name: (quantity: string) => Sentence): Words => {
  const write = (part: Expression): Words => wordsOf(part, name);
  switch (expression.kind) {
    case 'number':
      return numberWords(expression);
    case 'quantity':
      return { text: name(expression.name), binds: BINDS_TIGHTEST };
    case 'binary':
      return binaryWords(expression, write);
    case 'negate':
      return prefixed(alike('−'), write(expression.of));
    case 'not':
      return prefixed({ en: 'not ', zh: '非' }, write(expression.of));
    case 'call': {
      const inside = joined(
        expression.arguments.map((argument) => write(argument).text),
        { en: '; ', zh: '；' },
      );
      const called = FUNCTION[expression.function];
      return {
        text: { en: `${called.en} (${inside.en})`, zh: `${called.zh}（${inside.zh}）` },
        binds: BINDS_TIGHTEST,
      };
    }
  }
};

/** A formula with each quantity's title and value in its place: `基本分 90.5 × 党建系数 1.028`. */
export const expressionWords = (expression: Expression, run: RunView, member: number): Sentence =>
  wordsOf(expression, (quantity) => namedValue(run, quantity, member)).text;
