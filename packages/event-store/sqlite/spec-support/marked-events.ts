import type { ProposedEvent } from '@kaoping/event-sourcing';

/** What each part of an append knows of the whole, so that a half append shows. */
export interface Part {
  /** Names the append. */
  readonly append: string;
  /** Place of this part among the others, from 0. */
  readonly part: number;
  /** How many parts the append has. */
  readonly of: number;
  /** Makes the part as long as the case wants it. */
  readonly padding: string;
}

/** Makes the parts of one append. */
export const markedEvents = (append: string, count: number, padding = ''): readonly ProposedEvent[] =>
  Array.from({ length: count }, (_, part) => ({
    id: `${append}-${String(part)}`,
    type: 'PartRecorded',
    version: 1,
    data: { append, part, of: count, padding } satisfies Part,
    actorId: 'person-1',
    correlationId: append,
    causationId: append,
  }));
