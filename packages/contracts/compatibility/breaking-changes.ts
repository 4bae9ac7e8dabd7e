import type { JsonSchema } from '../documents/contract-schema.ts';

/** Bounds that may grow and never shrink, and the other way round. */
const UPPER_BOUNDS = ['maximum', 'maxLength', 'maxItems'];
const LOWER_BOUNDS = ['minimum', 'minLength', 'minItems'];

/**
 * What of a changed JSON Schema somebody could not cope with who knows the released one: fields that vanished, that
 * became required or optional, other types, values or forms. An added optional field breaks nobody.
 *
 * @returns Sentences that name the field; none where the change is compatible.
 * @example breakingChanges({ type: 'string' }, { type: 'number' }) // ['(whole): type was "string", is "number"']
 */
export const breakingChanges = (released: JsonSchema, changed: JsonSchema, path = ''): readonly string[] => [
  ...formChanges(released, changed, path),
  ...boundChanges(released, changed, path),
  ...fieldChanges(released, changed, path),
  ...itemChanges(released, changed, path),
];

const at = (path: string): string => (path === '' ? '(whole)' : path);

const formChanges = (released: JsonSchema, changed: JsonSchema, path: string): readonly string[] =>
  ['type', 'enum', 'const', 'pattern', 'format', 'anyOf', 'oneOf', 'allOf']
    .filter((keyword) => JSON.stringify(released[keyword]) !== JSON.stringify(changed[keyword]))
    .map(
      (keyword) =>
        `${at(path)}: ${keyword} was ${JSON.stringify(released[keyword])}, is ${JSON.stringify(changed[keyword])}`,
    );

const boundChanges = (released: JsonSchema, changed: JsonSchema, path: string): readonly string[] =>
  [...UPPER_BOUNDS, ...LOWER_BOUNDS]
    .filter((keyword) => isTighter(keyword, released[keyword], changed[keyword]))
    .map((keyword) => `${at(path)}: ${keyword} became tighter`);

const isTighter = (keyword: string, before: unknown, after: unknown): boolean => {
  if (typeof after !== 'number') return false;
  if (typeof before !== 'number') return true;
  return UPPER_BOUNDS.includes(keyword) ? after < before : after > before;
};

const fieldChanges = (released: JsonSchema, changed: JsonSchema, path: string): readonly string[] => {
  const [before, after] = [fieldsOf(released), fieldsOf(changed)];
  const vanished = [...before.keys()].filter((key) => !after.has(key));
  const added = [...after.keys()].filter((key) => !before.has(key) && isRequired(changed, key));
  const kept = [...before].filter(([key]) => after.has(key));
  return [
    ...vanished.map((key) => `${path}${key}: vanished`),
    ...added.map((key) => `${path}${key}: is new and required`),
    ...kept.flatMap(([key, part]) => [
      ...(isRequired(released, key) === isRequired(changed, key)
        ? []
        : [`${path}${key}: ${isRequired(changed, key) ? 'became required' : 'became optional'}`]),
      ...breakingChanges(part, after.get(key) ?? {}, `${path}${key}.`).map((text) => text.replace('.:', ':')),
    ]),
  ];
};

const itemChanges = (released: JsonSchema, changed: JsonSchema, path: string): readonly string[] => {
  const [before, after] = [released['items'], changed['items']] as readonly (JsonSchema | undefined)[];
  return before && after ? breakingChanges(before, after, `${path.replace(/\.$/u, '')}[].`) : [];
};

const fieldsOf = (schema: JsonSchema): ReadonlyMap<string, JsonSchema> =>
  new Map(Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>));

const isRequired = (schema: JsonSchema, key: string): boolean =>
  ((schema['required'] ?? []) as readonly string[]).includes(key);
