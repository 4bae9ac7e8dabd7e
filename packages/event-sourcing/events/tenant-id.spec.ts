import { MalformedTenantId, tenantId } from './tenant-id.ts';

describe('a tenant id', () => {
  it.each(['a', '7', 'louxing', 'lou-xing-2', 'a'.repeat(63)])('may be %j', (value) => {
    expect(tenantId(value)).toBe(value);
  });

  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['a number', 7],
    ['a list of one', ['louxing']],
    ['an object', {}],
    ['an object without a text form', Object.create(null)],
    ['a symbol', Symbol('louxing')],
    ['too long', 'a'.repeat(64)],
    ['upper case', 'Louxing'],
    ['another script', '娄星'],
    ['a full-width letter', 'ａ'],
    ['a leading hyphen', '-louxing'],
    ['a trailing hyphen', 'louxing-'],
    ['a hyphen alone', '-'],
    ['a dot', 'lou.xing'],
    ['the folder above', '..'],
    ['a path', '../louxing'],
    ['a slash', 'lou/xing'],
    ['a backslash', 'lou\\xing'],
    ['an underscore', 'lou_xing'],
    ['a space', 'lou xing'],
    ['a space around it', ' louxing'],
    ['a line feed at its end', 'louxing\n'],
    ['a null character', 'louxing\0'],
    ['a wildcard', 'louxing*'],
    ['a quote', "louxing'"],
  ])('is refused when it is %s', (_, value) => {
    expect(() => tenantId(value)).toThrow(MalformedTenantId);
  });

  it('is refused with its code and a sentence in both languages, however long it was', () => {
    const refusal = new MalformedTenantId('X'.repeat(100_000));
    expect(refusal.code).toBe('TENANT.MALFORMED_ID');
    expect(refusal.sentence.en).toContain('is no tenant id');
    expect(refusal.sentence.zh).toContain('不是有效的租户编号');
    expect(refusal.message.length).toBeLessThan(300);
  });
});
