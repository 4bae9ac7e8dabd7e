import canonicalize from 'canonicalize';

/** A value has no canonical JSON: it holds something that JSON cannot say. */
export class NotCanonical extends Error {
  constructor() {
    super('the value cannot be written as JSON');
    this.name = 'NotCanonical';
  }
}

/**
 * The one text that stands for a plain-JSON value (RFC 8785): equal values give equal bytes, whatever the
 * order of their keys.
 *
 * @throws {NotCanonical} when the value is undefined or a function.
 * @example canonicalJson({ b: '2', a: '1' }) // '{"a":"1","b":"2"}'
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonical();
  return text;
};
