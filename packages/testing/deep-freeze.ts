const refuse = (): never => {
  throw new TypeError('Cannot change a frozen collection: make a copy and change that.');
};

/** What a frozen Map or Set would still let through: freezing guards properties, not entries. */
const MUTATORS = ['set', 'add', 'delete', 'clear'] as const;

const freezeCollection = (collection: object): void => {
  for (const name of MUTATORS) {
    // Not enumerable, so that two equal collections stay equal under `toEqual`.
    if (name in collection) Object.defineProperty(collection, name, { value: refuse });
  }
};

const childrenOf = (value: object): readonly unknown[] => {
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (value instanceof Set) return [...value];
  return Object.values(value);
};

/**
 * Freezes a value and everything in it, so that a function which changes what it was given fails at once.
 *
 * @returns the very same value.
 */
export const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) freezeCollection(value);
  Object.freeze(value);
  for (const child of childrenOf(value)) deepFreeze(child);
  return value;
};
