import { DomainError, type CommandMetadata, type ProposedEvent } from '@kaoping/event-sourcing';
import { RecordScore } from '../scorecards/decider/scorecard.commands.ts';
import { scorecardDecider } from '../scorecards/decider/scorecard.decider.ts';
import type { ScorecardEvent } from '../scorecards/decider/scorecard.events.ts';
import { placeKey, type Scorecard } from '../scorecards/decider/scorecard.state.ts';
import type { ScoreCell } from './read-cells.ts';
import type { RefusedCell } from './refused-cell.ts';

/** A cell that can be entered, and the command that enters it. */
export interface AcceptedCell extends ScoreCell {
  /** False when this very cell was imported before, or the same score stands there already: nothing changes. */
  readonly isNew: boolean;
  readonly command: RecordScore;
}

/** What an import would do. */
export interface ScorePreview {
  readonly accepted: readonly AcceptedCell[];
  readonly refused: readonly RefusedCell[];
}

/** Names the import, so that the same file twice enters nothing twice. */
export interface ImportSource {
  readonly cycleId: string;
  readonly metadata: CommandMetadata;
  /** What people call the source of the table; part of every entry's reason. */
  readonly title: string;
}

/**
 * Tries every score of a table on the scorecards as they stand, by the very rules that will decide them, and
 * changes nothing.
 *
 * @param scorecards The present scorecards by organisation id.
 */
export const previewScores = (
  cells: readonly ScoreCell[],
  scorecards: ReadonlyMap<string, Scorecard>,
  source: ImportSource,
): ScorePreview => {
  const states = new Map(scorecards);
  const accepted: AcceptedCell[] = [];
  const refused: RefusedCell[] = [];
  for (const cell of cells) {
    const command = commandFor(cell, source);
    const state = states.get(cell.organisationId) ?? scorecardDecider.initialState;
    try {
      const events = scorecardDecider.decide(command, state);
      states.set(cell.organisationId, afterwards(state, events, command.metadata));
      accepted.push({ ...cell, command, isNew: events.length > 0 });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { line, column, text } = cell;
      if (isThereAlready(cell, scorecards.get(cell.organisationId))) {
        accepted.push({ ...cell, command, isNew: false });
      } else {
        refused.push({ line, column, text, code: error.code, sentence: error.sentence });
      }
    }
  }
  return { accepted, refused };
};

/**
 * Whether the very score stood there before this table: a table that grew is imported again without complaint. A
 * line that the table itself has twice is no such thing, and is refused.
 */
const isThereAlready = (cell: ScoreCell, before: Scorecard | undefined): boolean => {
  if (before?.status !== 'open') return false;
  const present = before.entries[placeKey(cell)];
  return present !== undefined && withoutTrailingZeros(present.value) === withoutTrailingZeros(cell.value);
};

const withoutTrailingZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/u, '') : decimal;

const commandFor = (cell: ScoreCell, { cycleId, metadata, title }: ImportSource): RecordScore => {
  const { organisationId, indicator, child, value, line, column, correction } = cell;
  const place = `${title}, ${String(line)}:${column}`;
  const reason = correction
    ? `${place}; printed "${correction.printed}", entered "${value}": ${correction.reason}`
    : place;
  // One id for what a cell says of an indicator: entries can be told from their neighbours, and a second import
  // of the cell from one that is mapped or corrected otherwise.
  const commandId = `${metadata.commandId}:${String(line)}:${column}:${indicator}:${value}`;
  return new RecordScore(
    { ...metadata, commandId },
    { cycleId, organisationId, indicator, value, reason, ...(child !== undefined && { child }) },
  );
};

const afterwards = (
  state: Scorecard,
  events: readonly ScorecardEvent[],
  { actorId, correlationId, commandId }: CommandMetadata,
): Scorecard =>
  events.reduce((folded: Scorecard, event) => {
    const header = { id: commandId, version: 1, actorId, correlationId, causationId: commandId };
    const proposed: ProposedEvent<ScorecardEvent> = { ...header, ...event };
    return scorecardDecider.evolve(folded, proposed);
  }, state);
