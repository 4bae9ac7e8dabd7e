import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SheetSeatsGivenUp, SheetSeatsTaken } from './sheet-seats.events.ts';

/** Takes the seats of a sheet. */
export class TakeSheetSeats {
  readonly type = 'TakeSheetSeats';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetSeatsTaken['data'],
  ) {}
}

/** Gives seats of a sheet up. */
export class GiveUpSheetSeats {
  readonly type = 'GiveUpSheetSeats';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetSeatsGivenUp['data'],
  ) {}
}

/** Everything that can be asked of the seats of a cycle. */
export type SheetSeatsCommand = TakeSheetSeats | GiveUpSheetSeats;
