/**
 * What a record holds under a key that people chose: `constructor` is nobody's id, though every object answers to it.
 *
 * @example ownEntry({}, 'constructor') // undefined
 */
export const ownEntry = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
