import fc from 'fast-check';
import { parseToken, SECRET_LENGTH, signsOf, tokenText } from './token-text.ts';

const secret = signsOf(Array.from({ length: SECRET_LENGTH }, (_, at) => at));

describe('a voting code', () => {
  it('is read as it was printed, or as people type it', () => {
    const token = { tenant: 'louxing', boxId: 'k3q7x0abcdef', secret };
    const printed = tokenText(token);
    expect(printed).toBe('louxing/k3q7x0abcdef/0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV');
    expect(parseToken(printed)).toEqual(token);
    expect(parseToken(` ${printed.toLowerCase().replaceAll('-', ' ').replace('/0123', '/oi23')} `)).toEqual({
      ...token,
    });
  });

  it.each([
    '',
    'louxing',
    'louxing/box/123',
    'louxing/box/0123-4567-89AB-CDEF-GHJK-MNPQ-RSTU',
    'x'.repeat(300),
  ])('is not %p', (text) => {
    expect(parseToken(text)).toBeUndefined();
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseToken(text);
      }),
    );
  });
});
