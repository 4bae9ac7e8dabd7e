import type { GroupInput, PlanEntry } from '@kaoping/scoring-engine';
import { rational, total, type Rational, type Value } from './rational.ts';

/** What was entered, by organisation and input. */
export interface EntryBook {
  readonly all: (organisation: string, input: string) => readonly PlanEntry[];
  readonly numbers: (organisation: string, input: string) => readonly Rational[];
  /** The only number, or nothing. */
  readonly number: (organisation: string, input: string) => Value;
  readonly sum: (organisation: string, input: string) => Rational;
  readonly text: (organisation: string, input: string) => string | undefined;
  /** Nothing entered is no. */
  readonly isYes: (organisation: string, input: string) => boolean;
}

const placeOf = (organisation: string, input: string): string => `${organisation}\n${input}`;

/** Sorts entries into a book. */
export const entryBook = ({ entries }: GroupInput): EntryBook => {
  const pages = Map.groupBy(entries, ({ organisation, input }) => placeOf(organisation, input));
  const all = (organisation: string, input: string) => pages.get(placeOf(organisation, input)) ?? [];
  const numbers = (organisation: string, input: string) =>
    all(organisation, input).map(({ value }) => rational(value));
  const text = (organisation: string, input: string) => all(organisation, input)[0]?.value;
  return {
    all,
    numbers,
    number: (organisation, input) => numbers(organisation, input)[0],
    sum: (organisation, input) => total(numbers(organisation, input)),
    text,
    isYes: (organisation, input) => text(organisation, input) === 'yes',
  };
};
