import canonicalize from 'canonicalize';

/** A value has no canonical JSON: it holds something that JSON cannot say. */
export class NotCanonical extends Error {
  constructor(cause?: unknown) {
    super('the value cannot be written as JSON', { cause });
    this.name = 'NotCanonical';
  }
}

/**
 * The one text that stands for a plain-JSON value (RFC 8785): equal values give equal bytes, whatever the
 * order of their keys.
 *
 * Keys are ordered by UTF-16 code units. What is undefined inside an object is left out, as JSON does.
 *
 * @throws {NotCanonical} when the value is undefined, a function or a cycle, or holds NaN, an infinity, a BigInt
 *   or half a character.
 * @example canonicalJson({ b: '2', a: '1' }) // '{"a":"1","b":"2"}'
 */
export const canonicalJson = (value: unknown): string => {
  const text = written(value);
  if (text === undefined) throw new NotCanonical();
  return text;
};

const written = (value: unknown): string | undefined => {
  try {
    return canonicalize(value);
  } catch (error) {
    throw new NotCanonical(error);
  }
};
