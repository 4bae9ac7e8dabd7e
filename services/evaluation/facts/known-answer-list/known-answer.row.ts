/** The tables of what is known. */
export const KNOWN_TABLES = {
  /** {@link KnownRow} by {@link knownKey}. */
  known: 'known',
  /** The key of the row that an entry stands in, by entry id. */
  entries: 'entries',
} as const;

/** How many answers are kept for one input of one unit: the latest are offered. */
export const ANSWER_LIMIT = 12;

/** Something that was answered. */
export interface KnownAnswerRow {
  readonly kind: 'entry' | 'fact';
  readonly id: string;
  readonly value: string;
  readonly label?: string;
  readonly cycleId?: string;
  readonly on?: string;
  readonly recordedAt: string;
}

/** What is known for one input of one unit, the latest first. */
export interface KnownRow {
  readonly answers: readonly KnownAnswerRow[];
  readonly evidenceIds: readonly string[];
}

/** The key of what is known for an input of a unit. */
export const knownKey = (organisationId: string, input: string): string =>
  JSON.stringify([organisationId, input]);
