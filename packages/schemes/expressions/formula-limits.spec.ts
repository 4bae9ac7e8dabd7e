import fc from 'fast-check';
import { parseFormula } from './parse-formula.ts';

const words = fc.constantFrom(
  ...[
    'base',
    'final',
    '党建',
    '60%',
    '1.5',
    '+',
    '−',
    '×',
    '÷',
    '(',
    ')',
    '（',
    '，',
    ',',
    '<',
    '≥',
    '≠',
    'and',
  ],
  ...['或', '非', 'min', 'if', 'highest', 'round', ' ', '.', '%', '“', '𠀀', '\n', '1e9', '..'],
);

describe('whatever somebody writes as a formula', () => {
  it('is read or refused at a place inside it, in both languages, and never thrown at', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { tree, problem } = parseFormula(text);
        if (tree !== undefined) return true;
        const isInside = problem.offset >= 0 && problem.offset <= text.length;
        return isInside && problem.sentence.zh.endsWith('。') && problem.sentence.en.endsWith('.');
      }),
    );
  });

  it('is refused quickly, however deep it is nested', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('(', '-', 'not ', 'min('),
        fc.integer({ min: 25, max: 240 }),
        (opening, depth) => {
          expect(parseFormula(`${opening.repeat(depth)}a`).problem?.code).toMatch(
            /^FORMULA\.(?:TOO_DEEP|TOO_MANY_TERMS)$/u,
          );
        },
      ),
    );
  });
});
