import type { Delivery, EventProcessor, RecordedEvent } from '@kaoping/event-sourcing';

/** A processor that keeps what it was given; it outlives the subscriptions that use it, as a store would. */
export interface FakeProcessor extends EventProcessor {
  /** Every event worked off, in order, as `stream id:revision`. */
  readonly applied: readonly string[];
  /** The sizes of the batches tried. */
  readonly tried: readonly number[];
  /** Asked at every call, before anything is done; what it returns is thrown. */
  failBefore: (
    events: readonly RecordedEvent[],
    throughPosition: number,
    delivery?: Delivery,
  ) => Error | undefined;
  /** Asked at every call, once all is done: the answer gets lost on its way back. */
  failAfter: (events: readonly RecordedEvent[]) => Error | undefined;
  /** Asked when the checkpoint is read. */
  failCheckpoint: () => Error | undefined;
}

/**
 * Names an event as a {@link FakeProcessor} does.
 *
 * @example eventName(event) // 'shijing:0'
 */
export const eventName = ({ stream, revision }: RecordedEvent): string => `${stream.id}:${String(revision)}`;

/** Makes a processor whose work and checkpoint move together. */
export const fakeProcessor = (name = 'follower', categories?: readonly string[]): FakeProcessor => {
  let checkpoint = 0;
  const applied: string[] = [];
  const tried: number[] = [];
  const fail = (error: Error | undefined): void => {
    if (error) throw error;
  };
  const processor: FakeProcessor = {
    name,
    ...(categories && { categories }),
    applied,
    tried,
    failBefore: () => undefined,
    failAfter: () => undefined,
    failCheckpoint: () => undefined,
    checkpoint: async () => {
      fail(processor.failCheckpoint());
      return checkpoint;
    },
    process: async (events, throughPosition, delivery) => {
      tried.push(events.length);
      fail(processor.failBefore(events, throughPosition, delivery));
      applied.push(...events.map(eventName));
      checkpoint = Math.max(checkpoint, throughPosition);
      fail(processor.failAfter(events));
    },
  };
  return processor;
};
