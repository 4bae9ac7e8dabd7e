import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { Entry } from '@kaoping/scoring-engine';
import type { ScorecardTarget } from './scorecard.commands.ts';
import { ScorecardUnknown } from './scorecard.errors.ts';
import type { ScorecardEvent, ScorecardOpened, ScorePlace } from './scorecard.events.ts';

/** A scorecard that was opened; plain JSON, so that it can be a snapshot. */
export interface OpenedScorecard {
  readonly status: 'open' | 'sealed';
  readonly card: ScorecardOpened['data'];
  /** The scores that stand, by {@link placeKey}. */
  readonly entries: Readonly<Record<string, Entry>>;
  /**
   * The commands that changed each place, by {@link placeKey}, and the seal, by {@link SEAL_KEY}, in order: the
   * repetition of any of them is recognised, whoever changed the same thing after it.
   */
  readonly changedBy: Readonly<Record<string, readonly string[]>>;
}

/** What is so about a scorecard. */
export type Scorecard = { readonly status: 'absent' } | OpenedScorecard;

/** Before anything happened. */
export const initialScorecard: Scorecard = { status: 'absent' };

/**
 * The key of a place among a scorecard's entries. Brackets and quotes keep a slash in a name from making two
 * places one, and names that mean something to the language, such as `__proto__`, from meaning it here.
 *
 * @example placeKey({ indicator: 'villages', child: '天堂' }) // '["villages","天堂"]'
 */
export const placeKey = ({ indicator, child }: ScorePlace): string =>
  JSON.stringify(child === undefined ? [indicator] : [indicator, child]);

/** The key of the seal among what commands changed; no {@link placeKey} looks like it. */
export const SEAL_KEY = 'seal';

/** Folds one event into the scorecard. */
export const evolveScorecard = (state: Scorecard, event: ProposedEvent<ScorecardEvent>): Scorecard => {
  if (event.type === 'ScorecardOpened') {
    return { status: 'open', card: event.data, entries: {}, changedBy: {} };
  }
  return state.status === 'absent' ? state : evolveOpened(state, event);
};

const evolveOpened = (
  state: OpenedScorecard,
  event: Exclude<ProposedEvent<ScorecardEvent>, { readonly type: 'ScorecardOpened' }>,
): OpenedScorecard => {
  switch (event.type) {
    case 'ScoreRecorded':
    case 'ScoreCorrected': {
      const { indicator, child, value, entryId } = event.data;
      const entry = { indicator, ...(child !== undefined && { child }), value, entryId };
      const key = placeKey(entry);
      return {
        ...state,
        entries: { ...state.entries, [key]: entry },
        changedBy: changedBy(state, key, entryId),
      };
    }
    case 'ScoreWithdrawn': {
      const key = placeKey(event.data);
      const { [key]: _, ...entries } = state.entries;
      return { ...state, entries, changedBy: changedBy(state, key, event.data.withdrawalId) };
    }
    case 'ScorecardSealed':
      return { ...state, status: 'sealed', changedBy: changedBy(state, SEAL_KEY, event.causationId) };
    case 'ScorecardReopened':
      return { ...state, status: 'open', changedBy: changedBy(state, SEAL_KEY, event.causationId) };
  }
};

const changedBy = (
  { changedBy: known }: OpenedScorecard,
  key: string,
  commandId: string,
): OpenedScorecard['changedBy'] => ({ ...known, [key]: [...(known[key] ?? []), commandId] });

/**
 * The scorecard, if it was opened.
 *
 * @throws {ScorecardUnknown} when it was not.
 */
export const requireOpened = (state: Scorecard, target: ScorecardTarget): OpenedScorecard => {
  if (state.status === 'absent') throw new ScorecardUnknown(target);
  return state;
};
