import type { EventMetadata } from '../events/event-envelope.ts';

/** Who commands, and the id that makes a repetition of the same request recognisable. */
export interface CommandContext extends Omit<EventMetadata, 'causationId'> {
  /** Unique per request and the same in every retry of it: event ids are made from it. */
  readonly commandId: string;
}
