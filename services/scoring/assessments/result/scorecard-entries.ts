import type { Sentence } from '@kaoping/event-sourcing';
import type { TakenEntry } from '../decider/unit-scorecard.events.ts';
import type { SettledUnit } from './settle-unit.ts';
import type { EntryOrigin } from './standing-entry.ts';
import type { UnitStatement } from './unit-statement.ts';

/** An entry of a unit as it was told, and what became of it. */
export interface ToldEntryFate {
  readonly entry: TakenEntry;
  readonly origin: EntryOrigin;
  readonly eventId: string;
  readonly position: number;
  readonly state: 'standing' | 'replaced' | 'removed' | 'refused';
  readonly problem?: Sentence;
  readonly ended?: { readonly origin: EntryOrigin; readonly position: number };
}

type Taken = Extract<UnitStatement, { readonly kind: 'taken' }>;

/** Whether a statement puts an end to an entry: by its id, by its source, or by telling the entry anew. */
const ends = (statement: UnitStatement, { entry, origin, sequence }: Taken): boolean => {
  if (statement.sequence < sequence) return false;
  switch (statement.kind) {
    case 'removed':
      return statement.entryId === entry.id && statement.sequence > sequence;
    case 'source-removed':
      return statement.sourceId === origin.sourceId && statement.sequence > sequence;
    case 'taken':
      return statement.entry.id === entry.id && statement.sequence > sequence;
  }
};

const fateOf = (taken: Taken, statements: readonly UnitStatement[], settled: SettledUnit): ToldEntryFate => {
  const { entry, origin, eventId, position } = taken;
  const said = { entry, origin, eventId, position };
  const ending = statements
    .filter((statement) => ends(statement, taken))
    .reduce<UnitStatement | undefined>(
      (first, one) => (first === undefined || one.sequence < first.sequence ? one : first),
      undefined,
    );
  if (ending !== undefined) {
    const isReplaced =
      ending.kind === 'taken' || (ending.kind === 'removed' && ending.replacedBy !== undefined);
    // What was taken back before it came never counted: it ended where it began.
    const ended = { origin: ending.origin, position: Math.max(ending.position, position) };
    return { ...said, state: isReplaced ? 'replaced' : 'removed', ended };
  }
  const refused = settled.refused.find((one) => one.entry.id === entry.id);
  if (refused === undefined) return { ...said, state: 'standing' };
  return { ...said, state: 'refused', problem: refused.problem.sentence };
};

/** Every entry that was ever told of a unit, in the order in which it was heard, with what became of it. */
export const scorecardEntries = (
  statements: readonly UnitStatement[],
  settled: SettledUnit,
): readonly ToldEntryFate[] =>
  statements
    .filter((statement): statement is Taken => statement.kind === 'taken')
    .map((taken) => fateOf(taken, statements, settled));
