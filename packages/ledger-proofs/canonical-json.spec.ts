import { createHash } from 'node:crypto';
import { canonicalJson, NotCanonical } from './canonical-json.ts';
import { digestOf } from './digest.ts';

describe('canonical JSON', () => {
  it('orders keys by UTF-16 code units, as the sample of RFC 8785 has it', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(sample)) as object).sort()).toEqual(
      Object.values(sample).sort(),
    );
    const order = [...canonicalJson(sample).matchAll(/":"([^"]*)"/gu)].map(([, text]) => text);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('writes the sample object of RFC 8785 as it does', () => {
    const sample = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it.each([
    ['organisations with Chinese names', { 石井: '87.56', 双江: '86.67' }, '{"双江":"86.67","石井":"87.56"}'],
    ['nested keys', { b: { d: 1, c: [{ z: 1, a: 2 }] }, a: {} }, '{"a":{},"b":{"c":[{"a":2,"z":1}],"d":1}}'],
    ['the order of a list', ['b', 'a'], '["b","a"]'],
    ['escapes', '\b\t\n\f\r"\\/\u0001\u007f', '"\\b\\t\\n\\f\\r\\"\\\\/\\u0001\u007f"'],
    ['texts as they are, composed or not', ['\u00e9', 'e\u0301'], '["\u00e9","e\u0301"]'],
    ['what is left out', { a: undefined, b: null }, '{"b":null}'],
    ['a zero', [-0, 0], '[0,0]'],
    [
      'keys that mean something to the language',
      JSON.parse('{"b":1,"__proto__":2}'),
      '{"__proto__":2,"b":1}',
    ],
  ])('keeps %s', (_what, value: unknown, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([
    ['undefined', undefined],
    ['a function', () => undefined],
    ['a symbol', Symbol('x')],
    ['NaN', { a: [NaN] }],
    ['an infinity', [Infinity]],
    ['a BigInt', { a: 1n }],
    ['half a character', { a: '\ud83d' }],
    ['half a character in a key', { '\ude00': 1 }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });

  it('refuses a cycle', () => {
    const own: Record<string, unknown> = {};
    own['self'] = own;
    expect(() => canonicalJson(own)).toThrow(NotCanonical);
  });
});

describe('a digest', () => {
  it('is the SHA-256 of the canonical text, as anybody computes it', () => {
    const text = '{"standings":[{"rank":"1","score":"87.56","石井":"石井"}]}';
    const byHand = createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
    expect(digestOf({ standings: [{ 石井: '石井', score: '87.56', rank: '1' }] })).toBe(byHand);
  });

  it('of a known value is known', () => {
    // printf '{"a":"1","b":"2"}' | sha256sum
    expect(digestOf({ b: '2', a: '1' })).toBe(
      '21f76dfbfe6dfe21f762080ef484112cf2952974cef30741fd1931e1c6d92112',
    );
  });

  it('does not depend on the order of keys, and does on everything else', () => {
    const result = { cycleId: 'c', standings: [{ rank: '1', score: '87.50' }] };
    expect(digestOf({ standings: [{ score: '87.50', rank: '1' }], cycleId: 'c' })).toBe(digestOf(result));
    expect(digestOf({ ...result, standings: [{ rank: '1', score: '87.5' }] })).not.toBe(digestOf(result));
    expect(digestOf({ ...result, cycleId: 'd' })).not.toBe(digestOf(result));
  });
});
