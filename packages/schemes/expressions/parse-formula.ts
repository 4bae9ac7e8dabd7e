import { FUNCTION_NAMES, functionNamed, type Arity } from './formula-functions.ts';
import { FORMULA_DEPTH_MAX, FORMULA_LENGTH_MAX, FORMULA_NODES_MAX } from './formula-limits.ts';
import { MalformedFormula, refuse, type FormulaProblem } from './formula-problem.ts';
import { tokensOf, type FormulaToken } from './formula-token.ts';
import type { FormulaCall, FormulaOperator, FormulaTree } from './formula-tree.ts';
import { nearestName } from './nearest-name.ts';
import { percentAsNumber } from './percent-as-number.ts';

/** A formula's tree, or its first mistake. */
export type ParsedFormula =
  | { readonly tree: FormulaTree; readonly problem?: never }
  | { readonly problem: FormulaProblem; readonly tree?: never };

/** How tightly each operator holds its terms; a higher number holds tighter. All take their left side first. */
const BINDING: ReadonlyMap<string, readonly [FormulaOperator, number]> = new Map<
  string,
  readonly [FormulaOperator, number]
>([
  ['or', ['or', 1]],
  ['and', ['and', 2]],
  ['<', ['below', 4]],
  ['≤', ['at-most', 4]],
  ['=', ['equal', 4]],
  ['≠', ['not-equal', 4]],
  ['≥', ['at-least', 4]],
  ['>', ['above', 4]],
  ['+', ['add', 5]],
  ['-', ['subtract', 5]],
  ['×', ['multiply', 6]],
  ['÷', ['divide', 6]],
]);
const NOT_BINDING = 3;
const COMPARISON_BINDING = 4;
const SIGN_BINDING = 7;

/** Reads one formula by the tokens' binding powers (Pratt). */
class FormulaReader {
  private at = 0;
  private nodes = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  read(): FormulaTree {
    const tree = this.expression(0);
    const rest = this.peek();
    return rest.kind === 'end' ? tree : this.unexpected(rest);
  }

  private expression(binding: number): FormulaTree {
    this.depth += 1;
    if (this.depth > FORMULA_DEPTH_MAX) this.tooDeep();
    let left = this.term();
    for (;;) {
      const token = this.peek();
      const operator = token.kind === 'symbol' ? BINDING.get(token.text) : undefined;
      if (operator === undefined || operator[1] <= binding) break;
      left = this.binary(left, token, operator);
    }
    this.depth -= 1;
    return left;
  }

  private binary(
    left: FormulaTree,
    token: FormulaToken,
    [operator, binding]: readonly [FormulaOperator, number],
  ) {
    this.next();
    const right = this.expression(binding);
    const following = BINDING.get(this.peek().text);
    if (binding === COMPARISON_BINDING && following?.[1] === COMPARISON_BINDING) this.chained(this.peek());
    return this.node({ kind: 'binary', at: token.at, operator, left, right });
  }

  private term(): FormulaTree {
    const token = this.next();
    switch (token.kind) {
      case 'number':
        return this.node({ kind: 'number', at: token.at, number: token.text });
      case 'percent':
        return this.node({
          kind: 'number',
          at: token.at,
          number: percentAsNumber(token.text),
          percent: token.text,
        });
      case 'name':
        return this.isOpening()
          ? this.call(token)
          : this.node({ kind: 'name', at: token.at, name: token.text });
      case 'symbol':
        return this.prefixed(token);
      case 'end':
        return this.unexpected(token);
    }
  }

  private prefixed(token: FormulaToken): FormulaTree {
    if (token.text === '-')
      return this.node({ kind: 'negate', at: token.at, of: this.expression(SIGN_BINDING) });
    if (token.text === 'not')
      return this.node({ kind: 'not', at: token.at, of: this.expression(NOT_BINDING) });
    if (token.text !== '(') return this.unexpected(token);
    const inner = this.expression(0);
    this.close();
    return inner;
  }

  private call(token: FormulaToken): FormulaTree {
    const found = functionNamed(token.text) ?? unknownFunction(token);
    this.next();
    const given: FormulaTree[] = [];
    while (!this.isSymbol(')')) {
      given.push(this.expression(0));
      if (!this.isSymbol(',')) break;
      this.next();
    }
    this.close();
    checkArguments(token, given, found);
    return this.node({ kind: 'call', at: token.at, function: found.function, arguments: given });
  }

  private node(tree: FormulaTree): FormulaTree {
    this.nodes += 1;
    if (this.nodes > FORMULA_NODES_MAX)
      refuse(
        'FORMULA.TOO_MANY_TERMS',
        tree.at,
        `公式的数字、名称和运算超过 ${FORMULA_NODES_MAX.toString()} 个：请拆成几个步骤。`,
        `This formula has more than ${FORMULA_NODES_MAX.toString()} numbers, names and operations: split it into steps.`,
      );
    return tree;
  }

  private isSymbol(text: string): boolean {
    return this.peek().kind === 'symbol' && this.peek().text === text;
  }

  private isOpening(): boolean {
    return this.isSymbol('(');
  }

  private close(): void {
    const token = this.next();
    if (token.kind === 'symbol' && token.text === ')') return;
    refuse(
      'FORMULA.UNEXPECTED',
      token.at,
      `这里应当是“)”，却是${foundZh(token)}。`,
      `Here a ")" is due, but there is ${foundEn(token)}.`,
    );
  }

  private peek(): FormulaToken {
    return this.tokens[this.at] ?? END;
  }

  private next(): FormulaToken {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  private tooDeep(): never {
    return refuse(
      'FORMULA.TOO_DEEP',
      this.peek().at,
      `公式的括号和函数套得太深，最多 ${FORMULA_DEPTH_MAX.toString()} 层：请拆成几个步骤。`,
      `Brackets and functions are nested more than ${FORMULA_DEPTH_MAX.toString()} deep: split the formula into steps.`,
    );
  }

  private unexpected(token: FormulaToken): never {
    return refuse(
      'FORMULA.UNEXPECTED',
      token.at,
      `这里应当是数字、名称、函数或括号${token.kind === 'end' ? '' : '（两项之间要有运算符号）'}，却是${foundZh(token)}。`,
      `Here a number, a name, a function or a bracket is due${token.kind === 'end' ? '' : ' (and an operator between two terms)'}, but there is ${foundEn(token)}.`,
    );
  }

  private chained(token: FormulaToken): never {
    return refuse(
      'FORMULA.CHAINED_COMPARISON',
      token.at,
      '比较不能连写：请写成“a < b 且 b < c”。',
      'Comparisons cannot be chained: write "a < b and b < c".',
    );
  }
}

const END: FormulaToken = { kind: 'end', text: '', written: '', at: 0 };

const foundZh = (token: FormulaToken): string => (token.kind === 'end' ? '公式的结尾' : `“${token.written}”`);
const foundEn = (token: FormulaToken): string =>
  token.kind === 'end' ? 'the end of the formula' : `"${token.written}"`;

const unknownFunction = (token: FormulaToken): never => {
  const nearest = nearestName(token.text, FUNCTION_NAMES);
  const list = FUNCTION_NAMES.join(', ');
  return refuse(
    'FORMULA.UNKNOWN_FUNCTION',
    token.at,
    `没有“${token.written}”这个函数${nearest === undefined ? '' : `，是不是“${nearest}”`}？可用的有：${list}。`,
    `There is no function "${token.written}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`} Functions: ${list}.`,
  );
};

const arityText = ({ least, most }: Arity): string =>
  most === least
    ? least.toString()
    : most === undefined
      ? `≥ ${least.toString()}`
      : `${least.toString()}–${most.toString()}`;

const checkArguments = (
  token: FormulaToken,
  given: readonly FormulaTree[],
  { function: called, arity }: { readonly function: FormulaCall; readonly arity: Arity },
): void => {
  if (given.length < arity.least || (arity.most !== undefined && given.length > arity.most))
    refuse(
      'FORMULA.ARGUMENT_COUNT',
      token.at,
      `“${token.written}”括号里应有 ${arityText(arity)} 项，却有 ${given.length.toString()} 项。`,
      `"${token.written}" takes ${arityText(arity)} arguments, but has ${given.length.toString()}.`,
    );
  const places = called === 'round' ? given[1] : undefined;
  if (places !== undefined && !(places.kind === 'number' && /^\d$/u.test(places.number)))
    refuse(
      'FORMULA.UNEXPECTED',
      places.at,
      '“round”的第二项是保留的小数位数，应为 0 到 9 的整数。',
      'The second argument of "round" is the number of decimal places, a whole number from 0 to 9.',
    );
};

/**
 * Reads a formula to its tree. `or` holds loosest, then `and`, `not`, comparisons, `+ −`, `× ÷` and signs; equal
 * ones are taken from the left.
 *
 * @returns The tree, or the first mistake with its place and what would be right; never throws.
 * @example parseFormula('base × coefficient + bonus').tree?.kind // 'binary'
 */
export const parseFormula = (text: string): ParsedFormula => {
  try {
    if (text.length > FORMULA_LENGTH_MAX) tooLong();
    return { tree: new FormulaReader(tokensOf(text)).read() };
  } catch (error) {
    if (error instanceof MalformedFormula) return { problem: error.problem };
    throw error;
  }
};

const tooLong = (): never =>
  refuse(
    'FORMULA.TOO_LONG',
    FORMULA_LENGTH_MAX,
    `公式超过 ${FORMULA_LENGTH_MAX.toString()} 个字符：请拆成几个步骤。`,
    `A formula has at most ${FORMULA_LENGTH_MAX.toString()} characters: split it into steps.`,
  );
