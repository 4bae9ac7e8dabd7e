import type { PutDocument, RemoveDocument } from '@kaoping/event-sourcing';
import { MalformedDocument } from '../errors/read-model-errors.ts';

/** A document on its way into a store: its data as text, its indexes in the order of their names. */
export interface CheckedPut {
  readonly kind: 'put';
  readonly collection: string;
  readonly key: string;
  readonly expectedVersion: number;
  readonly dataText: string;
  readonly indexes: readonly (readonly [name: string, value: string])[];
}

/** A change that every store can take. */
export type CheckedChange = CheckedPut | RemoveDocument;

/** A store that ends texts at a zero, or replaces half a character, would let two keys become one. */
const isProperText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

const checkName = (name: string, what: string): void => {
  if (name === '' || !isProperText(name))
    throw new MalformedDocument(`its ${what} is blank or no proper text`);
};

/** The type of `JSON.stringify` hides that it has no text for nothing, a function or a symbol. */
const stringify: (data: unknown) => string | undefined = JSON.stringify;

const toText = (data: unknown): string => {
  const text = tryStringify(data);
  if (text === undefined) throw new MalformedDocument('it has no data');
  return text;
};

const tryStringify = (data: unknown): string | undefined => {
  try {
    return stringify(data);
  } catch (error) {
    throw new MalformedDocument(`its data is no JSON (${(error as Error).message})`);
  }
};

const checkIndexes = (indexes: Readonly<Record<string, string>>): CheckedPut['indexes'] => {
  const entries = Object.entries(indexes).sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [name, value] of entries) {
    checkName(name, 'index name');
    if (!isProperText(value)) throw new MalformedDocument(`its value in index "${name}" is no proper text`);
  }
  return entries;
};

/**
 * Checks a change before anything is written, so that every store refuses the same ones.
 *
 * @throws {MalformedDocument} when it could not be read back as it was given.
 */
export const checkChange = (change: PutDocument | RemoveDocument): CheckedChange => {
  if (change.kind === 'remove') return change;
  const { kind, collection, key, expectedVersion, data, indexes } = change;
  checkName(collection, 'collection');
  checkName(key, 'key');
  return {
    kind,
    collection,
    key,
    expectedVersion,
    dataText: toText(data),
    indexes: checkIndexes(indexes ?? {}),
  };
};
