// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { SheetQuestion } from './sheet.events.ts';

/** A sheet, inspection or record, each by its id, holds the only seat of questions that take one answer. */
export type SheetSeatsTaken = DomainEvent<
  'SheetSeatsTaken',
  { readonly sheetId: string; readonly raterName: string; readonly questions: readonly SheetQuestion[] }
>;

/** A sheet gave up its seats: all, or those of one organisation. */
export type SheetSeatsGivenUp = DomainEvent<
  'SheetSeatsGivenUp',
  { readonly sheetId: string; readonly organisationId?: string }
>;

/** Everything that can happen to the seats of a cycle. */
export type SheetSeatsEvent = SheetSeatsTaken | SheetSeatsGivenUp;
