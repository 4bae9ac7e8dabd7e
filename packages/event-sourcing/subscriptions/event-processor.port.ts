import type { RecordedEvent } from '../events/event-envelope.ts';

/** Something that works through a ledger in order and remembers how far it came. */
export interface EventProcessor {
  /** Names the checkpoint and the dead letters: never reuse it for another purpose. */
  readonly name: string;
  /** Only events of these categories; every category when left out. */
  readonly categories?: readonly string[];
  /** Position of the last event worked off; 0 at the start. */
  checkpoint(): Promise<number>;
  /**
   * Works off events, in order, and moves the checkpoint to `throughPosition` in the same transaction. With
   * no events it moves the checkpoint only.
   *
   * @throws {Unavailable} when a store did not answer: nothing is wrong with the events, so they are tried
   *   again until it does. Any other error is taken to be the event's own.
   */
  process(events: readonly RecordedEvent[], throughPosition: number): Promise<void>;
}
