import type { Scheme } from '../language/scheme.ts';

/** A value of the canonical form: JSON without numbers and nulls. */
export type CanonicalValue = string | boolean | readonly CanonicalValue[] | CanonicalMap;

/** A map of the canonical form. */
export interface CanonicalMap {
  readonly [key: string]: CanonicalValue;
}

/** Maps of the language that may be empty, so that an empty one is not taken for an empty list. */
const MAPS: ReadonlySet<string> = new Set([
  'aspects',
  'calculate',
  'circumstances',
  'consequences',
  'criteria',
  'facts',
  'failRules',
  'families',
  'figures',
  'indicators',
  'levels',
  'pay',
  'peerGroups',
  'posts',
  'raters',
  'scopes',
  'sections',
  'vetoes',
]);

/**
 * The one form of a scheme: plain JSON of the same shape as the file, with every number as its shortest decimal text
 * and short forms written out (`method: direct` as `{ kind: direct }`). Maps keep the order of the file here, while the
 * digest looks away from it; lists keep theirs in both. What this gives is itself a scheme file.
 *
 * @example canonicalScheme(scheme)['version'] // '1'
 */
export const canonicalScheme = (scheme: Scheme): CanonicalMap => mapOf(scheme);

const mapOf = (map: object): CanonicalMap =>
  Object.fromEntries(
    Object.entries(map)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, valueOf(value, key)]),
  );

const valueOf = (value: unknown, key: string): CanonicalValue => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return listOf(value, key);
  return typeof value === 'object' && value !== null ? mapOf(value) : String(value);
};

const listOf = (list: readonly unknown[], key: string): CanonicalValue => {
  const entries = list.map(keyedEntry);
  const isMap = list.length === 0 ? MAPS.has(key) : !entries.includes(undefined);
  if (!isMap) return list.map((item) => valueOf(item, key));
  return Object.fromEntries(entries.filter((entry) => entry !== undefined));
};

/** Only what was a map in the file has its keys beside its values. */
const keyedEntry = (item: unknown): readonly [string, CanonicalValue] | undefined => {
  if (typeof item !== 'object' || item === null || !('key' in item)) return undefined;
  const { key, ...rest } = item;
  return [String(key), mapOf(rest)];
};
