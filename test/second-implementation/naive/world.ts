import type { GroupInput } from '@kaoping/scoring-engine';
import type { Scheme } from '@kaoping/schemes';
import type { EntryBook } from './entry-book.ts';
import type { Value } from './rational.ts';

/**
 * A scheme and what was entered. Whatever a formula may name is asked of `named`, so that every rule of this
 * implementation can ask for every other number without knowing how it comes about.
 */
export interface World {
  readonly scheme: Scheme;
  readonly input: GroupInput;
  readonly book: EntryBook;
  /** What a formula may name, for one organisation. */
  readonly named: (name: string, organisation: string) => Value;
  /** What a formula comes to, for one organisation. */
  readonly formula: (text: string, organisation: string) => Value;
  /** The organisations of its peer group, itself among them. */
  readonly peers: (organisation: string) => readonly string[];
  /** The organisations with the same label in a scope, itself among them. */
  readonly sharing: (scope: string, organisation: string) => readonly string[];
}
