import { streamKey, type StreamWrite } from '@kaoping/event-sourcing';

interface NaiveEvent {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
}

/** What an append came to: a refusal by name, or the result without more ado. */
export type NaiveOutcome =
  'RevisionConflict' | 'EventIdTaken' | { readonly position: number; readonly isRepeated: boolean };

/** A ledger so plain that it is right by sight: one list, searched from the start for everything. */
export class NaiveLedger {
  #events: readonly NaiveEvent[] = [];

  /** Does at once what a store has to come to. */
  append(writes: readonly StreamWrite[]): NaiveOutcome {
    const wanted = writes.flatMap(({ stream, expectedRevision, events }) =>
      events.map(({ id }, index) => ({ id, key: streamKey(stream), revision: expectedRevision + 1 + index })),
    );
    const ids = wanted.map(({ id }) => id);
    if (new Set(ids).size < ids.length) return 'EventIdTaken';

    const places = wanted.map((event) => this.#events.findIndex((other) => isSame(other, event)));
    if (places.length > 0 && !places.includes(-1))
      return { position: Math.max(...places) + 1, isRepeated: true };
    if (this.#events.some(({ id }) => ids.includes(id))) return 'EventIdTaken';
    return this.#write(writes);
  }

  /** Every event as text, in position order. */
  outline(): readonly string[] {
    return this.#events.map(
      ({ id, key, revision }, index) => `${String(index + 1)} ${key}#${String(revision)} ${id}`,
    );
  }

  /** Revision of the last event of a stream, -1 when it has none. */
  revisionOf(key: string): number {
    return this.#events.filter((event) => event.key === key).length - 1;
  }

  #write(writes: readonly StreamWrite[]): NaiveOutcome {
    const before = this.#events;
    for (const { stream, expectedRevision, events } of writes) {
      const key = streamKey(stream);
      if (this.revisionOf(key) !== expectedRevision) {
        this.#events = before;
        return 'RevisionConflict';
      }
      const added = events.map(({ id }, index) => ({ id, key, revision: expectedRevision + 1 + index }));
      this.#events = [...this.#events, ...added];
    }
    return { position: this.#events.length, isRepeated: false };
  }
}

const isSame = (left: NaiveEvent, right: NaiveEvent): boolean =>
  left.id === right.id && left.key === right.key && left.revision === right.revision;
