import type { CommandOutcome } from '@kaoping/event-sourcing';
import type { Receipt } from './generated/graphql.ts';

/** What a caller is told of a change. */
export const receiptOf = ({ position, events }: CommandOutcome): Receipt => ({
  position,
  eventIds: events.map(({ id }) => id),
});
