import type { CommandOutcome } from '@kaoping/event-sourcing';

/** What a caller is told of a change: `Receipt` of the shared schema. */
export interface Receipt {
  readonly position: number;
  readonly eventIds: readonly string[];
}

/** What a caller is told of a command that was carried out. */
export const receiptOf = ({ position, events }: CommandOutcome): Receipt => ({
  position,
  eventIds: events.map(({ id }) => id),
});
