/** Objects nested deeper than this are refused, so that no reader can be made to overflow its stack. */
const DEPTH_LIMIT = 64;

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of a plain object may come from another realm, so it is known by having none itself.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const flawInList = (list: readonly unknown[], depth: number): string | undefined => {
  for (let index = 0; index < list.length; index += 1) {
    const flaw = flawOf(list[index], depth + 1);
    if (flaw !== undefined) return `[${String(index)}]${flaw}`;
  }
  return undefined;
};

const flawInObject = (value: object, depth: number): string | undefined => {
  if (!isPlainObject(value)) return ' is an instance of a class';
  const properties = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(properties)) {
    const property = properties[key];
    const flaw = property === undefined ? undefined : flawOf(property, depth + 1);
    if (flaw !== undefined) return `.${key}${flaw}`;
  }
  return undefined;
};

const flawInNested = (value: object, depth: number): string | undefined => {
  if (depth >= DEPTH_LIMIT) return ` is nested deeper than ${String(DEPTH_LIMIT)} levels`;
  return Array.isArray(value) ? flawInList(value, depth) : flawInObject(value, depth);
};

/** Says what keeps a value from being plain JSON and where, or nothing when it is. */
const flawOf = (value: unknown, depth: number): string | undefined => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined;
  if (typeof value === 'object') return flawInNested(value, depth);
  if (typeof value !== 'number') return ` is of the type ${typeof value}`;
  return Number.isFinite(value) ? undefined : ` is ${String(value)}`;
};

/** A value's JSON text, or what keeps it from having one. */
export type JsonText = { readonly text: string } | { readonly flaw: string };

/**
 * Turns a value into JSON text that reads back as the same value.
 *
 * Properties that are undefined are left out, as JSON does; everything else that JSON would silently change
 * (NaN, dates, maps, functions, undefined in a list) is a flaw.
 *
 * @returns the text, or the flaw with its path, e.g. `.rating is NaN`.
 */
export const toPlainJson = (value: unknown): JsonText => {
  const flaw = flawOf(value, 0);
  return flaw === undefined ? { text: JSON.stringify(value) } : { flaw };
};
