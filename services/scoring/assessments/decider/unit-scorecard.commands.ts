import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { EntriesRemoved, EntriesReplaced, EntriesTaken } from './unit-scorecard.events.ts';

/** Puts entries on a scorecard. */
export class TakeEntries {
  readonly type = 'TakeEntries';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: EntriesTaken['data'],
  ) {}
}

/** Puts others in place of entries. */
export class ReplaceEntries {
  readonly type = 'ReplaceEntries';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: EntriesReplaced['data'],
  ) {}
}

/** Takes entries off a scorecard. */
export class RemoveEntries {
  readonly type = 'RemoveEntries';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: EntriesRemoved['data'],
  ) {}
}

/** Everything that can be asked of a unit's scorecard. */
export type UnitScorecardCommand = TakeEntries | ReplaceEntries | RemoveEntries;
