import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { UnitScorecardEvent, TakenEntry } from '../decider/unit-scorecard.events.ts';
import type { EntryOrigin } from './standing-entry.ts';

/** What every statement says of itself. */
interface Said {
  readonly origin: EntryOrigin;
  /** Ledger position from which it counts. */
  readonly position: number;
  /** Id of the recorded event that says so. */
  readonly eventId: string;
  /** Its place in evaluation: of two statements about one entry the later holds, in whatever order they came. */
  readonly sequence: number;
}

/** One thing that was said about the entries of a unit. */
export type UnitStatement = Said &
  (
    | { readonly kind: 'taken'; readonly entry: TakenEntry; readonly replaces?: string }
    | { readonly kind: 'removed'; readonly entryId: string; readonly replacedBy?: string }
    /** All that the source gave before counts no more. */
    | { readonly kind: 'source-removed'; readonly sourceId: string }
  );

/** Each entry has an origin object of its own: what was found of it is remembered by that. */
const withReason = (origin: EntryOrigin, { reason }: TakenEntry): EntryOrigin => ({
  ...origin,
  ...(reason !== undefined && { reason }),
});

/** What one event says, statement by statement. */
export const statementsOf = ({
  id: eventId,
  position,
  type,
  data,
}: RecordedEvent<UnitScorecardEvent>): readonly UnitStatement[] => {
  const { origin, told } = data;
  const said = { origin, position, eventId, sequence: told.sequence };
  switch (type) {
    case 'EntriesTaken':
      return data.entries.map((entry) => ({
        ...said,
        kind: 'taken',
        entry,
        origin: withReason(origin, entry),
      }));
    case 'EntriesReplaced':
      // What goes first goes out: the entry instead may have the same id.
      return [
        ...data.replacements.map(({ replacedEntryId, entry }) => ({
          ...said,
          kind: 'removed' as const,
          entryId: replacedEntryId,
          replacedBy: entry.id,
        })),
        ...data.replacements.map(({ replacedEntryId, entry }) => ({
          ...said,
          kind: 'taken' as const,
          entry,
          origin: withReason(origin, entry),
          replaces: replacedEntryId,
        })),
      ];
    case 'EntriesRemoved':
      return [
        ...data.entryIds.map((entryId) => ({ ...said, kind: 'removed' as const, entryId })),
        ...data.sourceIds.map((sourceId) => ({ ...said, kind: 'source-removed' as const, sourceId })),
      ];
  }
};
