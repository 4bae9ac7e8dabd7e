import type { Decider, ProposedEvent } from '@kaoping/event-sourcing';
import { organisationOfKey, questionKey } from './answer-key.ts';
import type { GiveUpSheetSeats, SheetSeatsCommand, TakeSheetSeats } from './sheet-seats.commands.ts';
import { SheetSeatTaken } from './sheet-seats.errors.ts';
import type { SheetSeatsEvent } from './sheet-seats.events.ts';

/** A sheet with the seats that it holds, by question key. */
interface SeatHolder {
  readonly raterName: string;
  readonly keys: readonly string[];
}

/** Who holds the seats of a cycle, by sheet. */
export type SheetSeats = Readonly<Record<string, SeatHolder>>;

const take = ({ data }: TakeSheetSeats, seats: SheetSeats): readonly SheetSeatsEvent[] => {
  if (seats[data.sheetId] || data.questions.length === 0) return [];
  const wanted = new Map(data.questions.map((question) => [questionKey(question), question]));
  for (const { raterName, keys } of Object.values(seats)) {
    const taken = keys.map((key) => wanted.get(key)).find((question) => question !== undefined);
    if (taken) throw new SheetSeatTaken(taken, raterName);
  }
  return [{ type: 'SheetSeatsTaken', data }];
};

const giveUp = ({ data }: GiveUpSheetSeats, seats: SheetSeats): readonly SheetSeatsEvent[] => {
  const held = seats[data.sheetId]?.keys ?? [];
  return held.some((key) => isMeant(data, key)) ? [{ type: 'SheetSeatsGivenUp', data }] : [];
};

const isMeant = ({ organisationId }: { readonly organisationId?: string }, key: string): boolean =>
  organisationId === undefined || organisationOfKey(key) === organisationId;

const evolve = (seats: SheetSeats, event: ProposedEvent<SheetSeatsEvent>): SheetSeats => {
  switch (event.type) {
    case 'SheetSeatsTaken': {
      const { sheetId, raterName, questions } = event.data;
      return { ...seats, [sheetId]: { raterName, keys: questions.map(questionKey) } };
    }
    case 'SheetSeatsGivenUp': {
      const holder = seats[event.data.sheetId];
      if (!holder) return seats;
      const keys = holder.keys.filter((key) => !isMeant(event.data, key));
      return { ...seats, [event.data.sheetId]: { ...holder, keys } };
    }
  }
};

/**
 * Keeps the questions that take one answer from being asked twice in a cycle: two raters at once would give an
 * organisation two scores where the plan takes one. Inspections and daily records take their seats here, too. Its
 * stream id is the cycle's id.
 */
export const sheetSeatsDecider: Decider<SheetSeats, SheetSeatsCommand, SheetSeatsEvent> = {
  category: 'sheet-seats',
  initialState: {},
  stateVersion: 1,
  evolve,
  decide: (command, seats) =>
    command.type === 'TakeSheetSeats' ? take(command, seats) : giveUp(command, seats),
};
