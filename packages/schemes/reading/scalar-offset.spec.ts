import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseSource } from './parse-source.ts';
import { scalarOffset } from './scalar-offset.ts';
import type { SourceScalar } from './source-node.ts';

const scalarIn = (text: string): SourceScalar => {
  const node = parseSource(text).root?.entries.get('a')?.value;
  if (node?.kind !== 'scalar') throw new Error(`no scalar in ${text}`);
  return node;
};

const characterAt = (text: string, offset: number): string =>
  text.charAt(scalarOffset(text, scalarIn(text), offset));

describe('the place of a character of a value in the file', () => {
  it.each([
    ['plain', 'a: base × x', 7, 'x'],
    ['single quotation marks with one inside', "a: 'it''s x'", 5, 'x'],
    ['double quotation marks with escapes', String.raw`a: "\"b\" x \u00d7 y"`, 8, 'y'],
    ['a block', 'a: |\n  one\n  two x\n', 8, 'x'],
    ['a block after an empty line', 'a: |\n\n  two x\n', 5, 'x'],
    ['a block with lines further in', 'a: |\n  one\n    x\n', 6, 'x'],
    ['a folded block', 'a: >-\n  one\n  two x\n', 8, 'x'],
    ['a plain text over two lines', 'a: one\n  two x', 8, 'x'],
    ['quotation marks over three lines', 'a: "one\n\n  two x"', 8, 'x'],
  ])('is found in %s', (_how, text, offset, character) => {
    expect(String(scalarIn(text).value).charAt(offset)).toBe(character);
    expect(characterAt(text, offset)).toBe(character);
  });

  it('is the last one where the value ends before', () => {
    expect(characterAt("a: 'xyz'", 99)).toBe("'");
  });

  it('is found however the value is written', () => {
    const parts = fc.constantFrom(
      'base',
      ' ',
      '×',
      '中',
      '60%',
      "'",
      '"',
      '\\',
      ':',
      '#',
      '\n',
      '(',
      'x',
      '😀',
    );
    const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), styles, (pieces, style) => {
        const value = `v${pieces.join('')}v`;
        const text = stringify(
          { a: value },
          { defaultStringType: style as 'PLAIN', defaultKeyType: 'PLAIN' },
        );
        const scalar = scalarIn(text);
        fc.pre(scalar.value === value);
        for (const [offset, character] of Array.from(value).entries()) {
          const isSimple = /[a-z0-9×中(]/u.test(character) && Array.from(value).length === value.length;
          if (isSimple) expect(text.charAt(scalarOffset(text, scalar, offset))).toBe(character);
        }
      }),
      { numRuns: 500 },
    );
  });
});
