import fc from 'fast-check';
import { readScheme } from './read-scheme.ts';

const LIMIT = 256 * 1024;
const filled = (part: string, start = ''): string =>
  start + part.repeat(Math.floor((LIMIT - start.length) / part.length));
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** What takes longer than this hangs; a busy machine does not come near it. */
const HANG_MS = 10_000;

describe('a hostile file', () => {
  it.each([
    ['ten million characters', 'a'.repeat(10_000_000), 'SCHEME.TEXT_TOO_LONG'],
    ['lists inside lists', filled('['), 'SCHEME.TOO_DEEP'],
    ['maps inside maps', filled('{a: '), 'SCHEME.TOO_DEEP'],
    ['dashes in one line', filled('- '), 'SCHEME.TOO_DEEP'],
    [
      'keys that stand further and further in',
      many(700, (index) => `${' '.repeat(index)}a:`),
      'SCHEME.TOO_DEEP',
    ],
    ['brackets that close nothing', filled(']'), 'SCHEME.SYNTAX'],
    ['colons', filled(': '), 'SCHEME.TOO_MUCH'],
    ['quotation marks', filled('"'), 'SCHEME.TOO_MUCH'],
    ['empty lines', filled('\n'), 'SCHEME.TOO_MUCH'],
    ['commas', filled(',', '['), 'SCHEME.TOO_MUCH'],
    ['empty lists', filled('[],', '['), 'SCHEME.TOO_MUCH'],
    ['the same key again and again', filled('a: 1\n'), 'SCHEME.TOO_MUCH'],
    ['broken lines', filled('a: b: c\n'), 'SCHEME.TOO_MUCH'],
    ['one key without end', filled('x'), 'SCHEME.EMPTY'],
    ['escapes', filled(String.raw`\n`, 'a: "'), 'SCHEME.SYNTAX'],
    [
      'a billion laughs',
      `a: &a [x,x]\n${many(30, (index) => `b${String(index)}: &b [*a,*a]`)}`,
      'SCHEME.ANCHOR',
    ],
    [
      'ten thousand indicators',
      `indicators:\n${many(9_990, (index) => ` a${String(index)}: {}`)}`,
      'SCHEME.TOO_MANY_INDICATORS',
    ],
    [
      'ten thousand full indicators',
      `indicators:\n${many(10_000, (index) => ` a${String(index)}: {zh: x}`)}`,
      'SCHEME.TOO_MUCH',
    ],
  ])('of %s is refused before it takes the machine', (_what, text, code) => {
    const start = performance.now();
    const { problems, scheme } = readScheme(text, { file: 'hostile.yaml' });
    // A tenth of this on a quiet machine; what blows up takes minutes.
    expect(performance.now() - start).toBeLessThan(HANG_MS);
    expect(scheme).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('that is mostly wrong tells two hundred problems and how many are left', () => {
    const { problems } = readScheme(
      many(2_000, (index) => `a${String(index)}: 1`),
      { file: 'hostile.yaml' },
    );
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.sentence.en).toMatch(/^There are \d+ more problems/u);
  });

  it('never makes the reader throw, and every problem lies within it', () => {
    const scraps = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '>',
      '#',
      '?',
      '!',
      '&',
      '*',
      '%',
      '---',
      '...',
      '\r\n',
      '@',
      '`',
      '\\',
      '<<',
      'scheme: a',
      'indicators:\n',
      '  ',
      'zh: 中',
      '\u2028',
      '😀',
      '\ud800',
      '0.10',
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const lines = text.split('\n');
        return readScheme(text, { file: 'x' }).problems.every(
          ({ line, column }) => line >= 1 && column >= 1 && column <= (lines[line - 1] ?? '').length + 1,
        );
      }),
      { numRuns: 300 },
    );
  });
});
