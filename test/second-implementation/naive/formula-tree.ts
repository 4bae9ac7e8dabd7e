/** A formula as this implementation reads it. */
export type FormulaTree =
  | { readonly is: 'number'; readonly text: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly of: readonly FormulaTree[] }
  | {
      readonly is: 'operation';
      readonly sign: string;
      readonly left: FormulaTree;
      readonly right: FormulaTree;
    }
  | { readonly is: 'negative' | 'not'; readonly of: FormulaTree };

/** Numbers and per cents, names, and signs. */
const WORD = /\s*(\d+(?:\.\d+)?%?|\p{L}[\p{L}\p{N}]*(?:\.[\p{L}\p{N}]+)*|[<>]=|[-+*/()<>=,−×÷≤≥≠])/uy;

/** Other ways to write the same sign. */
const SAME: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  且: 'and',
  或: 'or',
  非: 'not',
};

/** Splits a text into its words; full-width signs count as the half-width ones. */
const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  const plain = text
    .replace(/[（）＋－＜＞＝％，]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim();
  WORD.lastIndex = 0;
  while (WORD.lastIndex < plain.length) {
    const found = WORD.exec(plain)?.[1];
    if (found === undefined) throw new Error(`This second reader cannot read "${text}".`);
    words.push(SAME[found] ?? found);
  }
  return words;
};

/** From the weakest binding to the strongest. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['<', '<=', '>', '>=', '=', '≠'],
  ['+', '-'],
  ['*', '/'],
];
const NOT_LEVEL = 2;

/** Recursive descent, one function a level. */
class Descent {
  private at = 0;

  constructor(private readonly words: readonly string[]) {}

  whole(): FormulaTree {
    const tree = this.level(0);
    if (this.at !== this.words.length) throw new Error(`Left over: ${this.words.slice(this.at).join(' ')}`);
    return tree;
  }

  private take(): string {
    this.at += 1;
    return this.words[this.at - 1] ?? '';
  }

  private isNext(...words: readonly string[]): boolean {
    return words.includes(this.words[this.at] ?? '');
  }

  private level(depth: number): FormulaTree {
    const signs = LEVELS[depth];
    if (signs === undefined) return this.unary();
    if (depth === NOT_LEVEL && this.isNext('not')) {
      this.take();
      return { is: 'not', of: this.level(depth) };
    }
    let left = this.level(depth + 1);
    while (this.isNext(...signs))
      left = { is: 'operation', sign: this.take(), left, right: this.level(depth + 1) };
    return left;
  }

  private unary(): FormulaTree {
    if (!this.isNext('-')) return this.primary();
    this.take();
    return { is: 'negative', of: this.unary() };
  }

  private primary(): FormulaTree {
    const word = this.take();
    if (/^\d/u.test(word)) return { is: 'number', text: word };
    if (word === '(') {
      const inner = this.level(0);
      this.take();
      return inner;
    }
    return this.isNext('(') ? this.call(word) : { is: 'name', name: word };
  }

  private call(name: string): FormulaTree {
    const of: FormulaTree[] = [];
    do {
      this.take();
      of.push(this.level(0));
    } while (this.isNext(','));
    this.take();
    return { is: 'call', name, of };
  }
}

const known = new Map<string, FormulaTree>();

/** Reads a formula; the same text is read once. */
export const formulaTree = (text: string): FormulaTree => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const tree = new Descent(wordsOf(text)).whole();
  if (known.size > 10_000) known.clear();
  known.set(text, tree);
  return tree;
};
