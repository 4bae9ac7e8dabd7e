import { refuse } from './formula-problem.ts';

/** A word of a formula. Symbols and connectives have one form each, whichever way they were written. */
export interface FormulaToken {
  readonly kind: 'number' | 'percent' | 'name' | 'symbol' | 'end';
  /** The digits of a number, the name, or the symbol in its one form. */
  readonly text: string;
  /** As it was written, for messages. */
  readonly written: string;
  readonly at: number;
}

const BLANK = /[ \t\r\n\u3000]*/uy;
const NUMBER = /(\d+(?:\.\d+)?)[ \t]*([%％]?)/uy;
const PLAIN_NUMBER = /^\d{1,15}(?:\.\d{1,9})?$/u;
const PERCENT_NUMBER = /^\d{1,5}(?:\.\d{1,7})?$/u;
const NAME = /\p{L}[\p{L}\p{N}]*(?:\.\p{L}[\p{L}\p{N}]*)*/uy;
const SYMBOL = /<=|>=|!=|<>|[-−–－+＋×*＊÷/／()（）,，、<＜≤>＞≥=＝≠]/uy;

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['–', '-'],
  ['－', '-'],
  ['＋', '+'],
  ['*', '×'],
  ['＊', '×'],
  ['/', '÷'],
  ['／', '÷'],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['、', ','],
  ['＜', '<'],
  ['＞', '>'],
  ['＝', '='],
  ['<=', '≤'],
  ['>=', '≥'],
  ['!=', '≠'],
  ['<>', '≠'],
]);

const CONNECTIVES: ReadonlyMap<string, string> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['且', 'and'],
  ['或', 'or'],
  ['非', 'not'],
]);

/** Whether a word is one of the connectives, so that nothing can be named so. */
export const isConnective = (word: string): boolean => CONNECTIVES.has(word);

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  // Sticky patterns look only at `lastIndex`, so nothing is searched twice.
  const sticky = new RegExp(pattern.source, pattern.flags);
  sticky.lastIndex = at;
  return sticky.exec(text);
};

const numberToken = (found: RegExpExecArray): FormulaToken => {
  const [written, digits = '', sign] = found;
  const isPercent = sign !== '';
  if (!(isPercent ? PERCENT_NUMBER : PLAIN_NUMBER).test(digits))
    refuse(
      'FORMULA.MALFORMED_NUMBER',
      found.index,
      `“${written}”位数太多：整数最多 15 位、小数最多 9 位；百分数整数最多 5 位、小数最多 7 位。`,
      `"${written}" has too many digits: at most 15 before and 9 after the point; in per cent 5 and 7.`,
    );
  return {
    kind: isPercent ? 'percent' : 'number',
    text: digits,
    written: written.trimEnd(),
    at: found.index,
  };
};

const wordToken = (found: RegExpExecArray): FormulaToken => {
  const connective = CONNECTIVES.get(found[0]);
  const kind = connective === undefined ? 'name' : 'symbol';
  return { kind, text: connective ?? found[0], written: found[0], at: found.index };
};

const symbolToken = (found: RegExpExecArray): FormulaToken => ({
  kind: 'symbol',
  text: SYMBOLS.get(found[0]) ?? found[0],
  written: found[0],
  at: found.index,
});

const nextToken = (text: string, at: number): FormulaToken => {
  const number = matchAt(NUMBER, text, at);
  if (number) return numberToken(number);
  const word = matchAt(NAME, text, at);
  if (word) return wordToken(word);
  const symbol = matchAt(SYMBOL, text, at);
  if (symbol) return symbolToken(symbol);
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return refuse(
    'FORMULA.UNKNOWN_CHARACTER',
    at,
    `公式里不能有“${found}”：只能写数字、百分数、名称、+ − × ÷、比较符号、括号和“且、或、非”。`,
    `"${found}" has no place in a formula: write numbers, per cents, names, + − × ÷, comparisons, brackets and and/or/not.`,
  );
};

/**
 * Cuts a formula into words. Full-width operators and brackets are read as the half-width ones, `且 或 非` as
 * `and or not`; connectives stand apart from names by blanks, since a name may contain these characters.
 *
 * @throws {MalformedFormula} at a character or number that no formula has.
 * @example tokensOf('综合评价 × 60%').map(({ text }) => text) // ['综合评价', '×', '60', '']
 */
export const tokensOf = (text: string): readonly FormulaToken[] => {
  const tokens: FormulaToken[] = [];
  let at = matchAt(BLANK, text, 0)?.[0].length ?? 0;
  while (at < text.length) {
    const token = nextToken(text, at);
    tokens.push(token);
    at += token.written.length;
    at += matchAt(BLANK, text, at)?.[0].length ?? 0;
  }
  return [...tokens, { kind: 'end', text: '', written: '', at: text.length }];
};
