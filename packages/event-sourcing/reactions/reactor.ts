import type { RecordedEvent } from '../events/event-envelope.ts';

/**
 * Something that acts on events: a policy that turns one into commands, or a carrier that hands it to another
 * service. Each event comes at least once, in the order of its aggregate, after it is durable; acting on one
 * twice must be harmless.
 */
export interface Reactor {
  /** Names the checkpoint and the dead letters: never reuse it for another purpose. */
  readonly name: string;
  readonly categories: readonly string[];
  /**
   * @throws {Unavailable} when a store did not answer: the event is tried until it does. Any other error is
   *   taken to be the event's own, which is parked after some tries, with all behind it in its stream.
   */
  react(event: RecordedEvent): Promise<void>;
  /**
   * Acts on several events at once, for a reactor that would be too slow one by one; the order within each aggregate
   * has to be kept. Whatever it throws is blamed on none of them: each is then given alone.
   */
  reactAll?(events: readonly RecordedEvent[]): Promise<void>;
}
