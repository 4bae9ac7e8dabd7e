import type { RecordedEvent } from '../events/event-envelope.ts';

/** Why events are given: their turn has come, or they were parked and are tried again, late. */
export type Delivery = 'in-order' | 'released';

/** Something that works through a ledger in order and remembers how far it came. */
export interface EventProcessor {
  /** Names the checkpoint and the dead letters: never reuse it for another purpose. */
  readonly name: string;
  /**
   * Only events of these categories; when left out, of every category, the dead letters of all subscriptions
   * among them.
   */
  readonly categories?: readonly string[];
  /** Events in one call at the most; left out where any number is quickly worked off. */
  readonly batchLimit?: number;
  /** Position of the last event worked off; 0 at the start. */
  checkpoint(): Promise<number>;
  /**
   * Works off events, in order, and moves the checkpoint to `throughPosition` in the same transaction. With
   * no events it moves the checkpoint only. Events that are `released` lie at or before the checkpoint, which
   * stays; one of them may come a second time when the process ended before its release was written down.
   *
   * @throws {Unavailable} when a store did not answer: nothing is wrong with the events, so they are tried
   *   again until it does. Any other error is taken to be the event's own.
   */
  process(events: readonly RecordedEvent[], throughPosition: number, delivery?: Delivery): Promise<void>;
}
