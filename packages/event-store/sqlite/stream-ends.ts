import type { StreamName } from '@kaoping/event-sourcing';

/** The most streams whose ends are remembered; beyond it the memory starts anew. */
const REMEMBERED_STREAMS = 50_000;

/**
 * Remembers from which revision on streams are known to hold nothing: who asks again whether anything came after what
 * they have need not look into the file. It is believed only while the file's data version shows that no other
 * connection has committed since; what this one commits is told to it.
 *
 * The data version is asked for once in a turn of the event loop: whatever is worked off in one turn was asked for
 * before the turn began, so a commit of another process after that may count as later for all of it.
 */
export class StreamEnds {
  readonly #dataVersion: () => unknown;
  readonly #nothingFrom = new Map<string, number>();
  #seen: unknown;
  #isCheckedInThisTurn = false;

  constructor(dataVersion: () => unknown) {
    this.#dataVersion = dataVersion;
  }

  /** True when it is certain that a stream holds nothing from this revision on. */
  isNothing(stream: StreamName, fromRevision: number): boolean {
    this.#checkStanding();
    const known = this.#nothingFrom.get(keyOf(stream));
    return known !== undefined && fromRevision >= known;
  }

  /** A read that was asked for after {@link isNothing}, in the same breath, found nothing from this revision on. */
  remember(stream: StreamName, fromRevision: number): void {
    if (this.#nothingFrom.size >= REMEMBERED_STREAMS) this.#nothingFrom.clear();
    this.#nothingFrom.set(keyOf(stream), fromRevision);
  }

  /** This connection may append to a stream: what was known of it is known no more. */
  forget(stream: StreamName): void {
    this.#nothingFrom.delete(keyOf(stream));
  }

  #checkStanding(): void {
    if (this.#isCheckedInThisTurn) return;
    this.#isCheckedInThisTurn = true;
    setImmediate(() => {
      this.#isCheckedInThisTurn = false;
    });
    const dataVersion = this.#dataVersion();
    if (dataVersion !== undefined && dataVersion === this.#seen) return;
    this.#nothingFrom.clear();
    this.#seen = dataVersion;
  }
}

/** Its length first: a category that is only asked for may hold any character, and must not pass for another. */
const keyOf = ({ category, id }: StreamName): string => `${String(category.length)} ${category} ${id}`;
