import type { CanonicalValue } from '../canonical/canonical-scheme.ts';
import type { Words } from '../complaint.ts';
import { isMap } from './tree-change.ts';

/** Longer values are cut, for a sentence is read and not searched. */
const SHOWN = 80;

/** A value as a sentence shows it: numbers bare, texts in quotation marks, maps and lists in one line. */
export const valueWords = (value: CanonicalValue): Words => {
  if (value === true) return ['是', 'yes'];
  if (value === false) return ['否', 'no'];
  const text = cut(plain(value));
  const isBare = typeof value !== 'string' || /^[-\d.]+%?$/u.test(value);
  return isBare ? [text, text] : [`“${text}”`, `"${text}"`];
};

const plain = (value: CanonicalValue): string => {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${plain(each)}`)
      .join(', ')}}`;
  return `[${value.map(plain).join(', ')}]`;
};

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
