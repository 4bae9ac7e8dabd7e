import type { Decider } from '@kaoping/event-sourcing';
import { checkEntry, RefusedEntries, scoreOrganisation, type Entry } from '@kaoping/scoring-engine';
import type {
  CorrectScore,
  OpenScorecard,
  RecordScore,
  ReopenScorecard,
  ScorecardCommand,
  SealScorecard,
  WithdrawScore,
} from './scorecard.commands.ts';
import {
  ReasonBlank,
  ScoreAlreadyRecorded,
  ScoreChangedMeanwhile,
  ScorecardAlreadySealed,
  ScorecardIncomplete,
  ScoreRefused,
  ScoreUnknown,
} from './scorecard.errors.ts';
import type { ScorecardEvent, ScorePlace } from './scorecard.events.ts';
import {
  evolveScorecard,
  initialScorecard,
  placeKey,
  requireOpened,
  SEAL_KEY,
  type OpenedScorecard,
  type Scorecard,
} from './scorecard.state.ts';

/** The stream id of a scorecard, e.g. `2017-04-towns:石井`. */
export const scorecardId = (cycleId: string, organisationId: string): string =>
  `${cycleId}:${organisationId}`;

/** A scorecard opens once; its contents were settled when its cycle opened. */
const open = ({ data }: OpenScorecard, state: Scorecard): readonly ScorecardEvent[] =>
  state.status === 'absent' ? [{ type: 'ScorecardOpened', data }] : [];

/**
 * The same command again, after its answer got lost, decides nothing, also where somebody corrected or withdrew
 * the score meanwhile: it was carried out, and what came after it stands.
 */
const record = ({ data, metadata }: RecordScore, state: Scorecard): readonly ScorecardEvent[] => {
  const opened = requireOpened(state, data);
  if (isRepeated(opened, data, metadata.commandId)) return [];
  requireUnsealed(opened);
  const place = placeOf(data);
  const present = opened.entries[placeKey(place)];
  if (present) throw new ScoreAlreadyRecorded(place, present.value);
  const entry = { ...place, value: data.value, entryId: metadata.commandId };
  requireScorable(opened, entry);
  return [{ type: 'ScoreRecorded', data: { ...entry, reason: requireReason(data.reason) } }];
};

const correct = ({ data, metadata }: CorrectScore, state: Scorecard): readonly ScorecardEvent[] => {
  const opened = requireOpened(state, data);
  if (isRepeated(opened, data, metadata.commandId)) return [];
  requireUnsealed(opened);
  const place = placeOf(data);
  const present = requireEntry(opened, place);
  if (data.replacedEntryId !== undefined && data.replacedEntryId !== present.entryId) {
    throw new ScoreChangedMeanwhile(place, present.value);
  }
  const entry = { ...place, value: data.value, entryId: metadata.commandId };
  requireScorable(opened, entry);
  const replaced = { replacedEntryId: present.entryId, replacedValue: present.value };
  return [{ type: 'ScoreCorrected', data: { ...entry, ...replaced, reason: requireReason(data.reason) } }];
};

const withdraw = ({ data, metadata }: WithdrawScore, state: Scorecard): readonly ScorecardEvent[] => {
  const opened = requireOpened(state, data);
  if (isRepeated(opened, data, metadata.commandId)) return [];
  requireUnsealed(opened);
  const place = placeOf(data);
  const present = requireEntry(opened, place);
  const withdrawn = {
    withdrawalId: metadata.commandId,
    withdrawnEntryId: present.entryId,
    withdrawnValue: present.value,
  };
  return [{ type: 'ScoreWithdrawn', data: { ...place, ...withdrawn, reason: requireReason(data.reason) } }];
};

/** Sealing twice is a retry, not a mistake: it decides nothing. */
const seal = ({ data, metadata }: SealScorecard, state: Scorecard): readonly ScorecardEvent[] => {
  const opened = requireOpened(state, data);
  if (opened.status === 'sealed' || hasChanged(opened, SEAL_KEY, metadata.commandId)) return [];
  const score = scoreOrganisation(opened.card.scheme.rules, Object.values(opened.entries));
  if (score.status === 'incomplete') {
    throw new ScorecardIncomplete(opened.card.name, score.missing, opened.card.scheme.titles);
  }
  return [{ type: 'ScorecardSealed', data: { reason: requireReason(data.reason) } }];
};

const reopen = ({ data, metadata }: ReopenScorecard, state: Scorecard): readonly ScorecardEvent[] => {
  const opened = requireOpened(state, data);
  if (opened.status === 'open' || hasChanged(opened, SEAL_KEY, metadata.commandId)) return [];
  return [{ type: 'ScorecardReopened', data: { reason: requireReason(data.reason) } }];
};

/** The rules of a scorecard; its stream id comes from {@link scorecardId}. */
export const scorecardDecider: Decider<Scorecard, ScorecardCommand, ScorecardEvent> = {
  category: 'scorecard',
  initialState: initialScorecard,
  stateVersion: 2,
  evolve: evolveScorecard,
  decide: (command, state) => {
    switch (command.type) {
      case 'OpenScorecard':
        return open(command, state);
      case 'RecordScore':
        return record(command, state);
      case 'CorrectScore':
        return correct(command, state);
      case 'WithdrawScore':
        return withdraw(command, state);
      case 'SealScorecard':
        return seal(command, state);
      case 'ReopenScorecard':
        return reopen(command, state);
    }
  },
};

const placeOf = ({ indicator, child }: ScorePlace): ScorePlace => ({
  indicator,
  ...(child !== undefined && { child }),
});

const requireUnsealed = (state: OpenedScorecard): void => {
  if (state.status === 'sealed') throw new ScorecardAlreadySealed(state.card.name);
};

const requireEntry = (state: OpenedScorecard, place: ScorePlace): Entry => {
  const entry = state.entries[placeKey(place)];
  if (!entry) throw new ScoreUnknown(place);
  return entry;
};

const requireReason = (reason: string): string => {
  const trimmed = reason.trim();
  if (trimmed === '') throw new ReasonBlank();
  return trimmed;
};

const isRepeated = (state: OpenedScorecard, place: ScorePlace, commandId: string): boolean =>
  hasChanged(state, placeKey(place), commandId);

const hasChanged = ({ changedBy }: OpenedScorecard, key: string, commandId: string): boolean =>
  changedBy[key]?.includes(commandId) === true;

/** The entry by itself first, then beside the others: a tenth village of nine shows only there. */
const requireScorable = (state: OpenedScorecard, entry: Entry): void => {
  const { rules } = state.card.scheme;
  const problem = checkEntry(rules, entry.indicator, entry.child, entry.value);
  if (problem) throw new ScoreRefused(problem);
  // One place has one score: only a sample of children can grow too large.
  if (entry.child === undefined) return;
  try {
    scoreOrganisation(rules, Object.values({ ...state.entries, [placeKey(entry)]: entry }));
  } catch (error) {
    const refused = error instanceof RefusedEntries ? error.entries[0] : undefined;
    if (refused) throw new ScoreRefused(refused);
    throw error;
  }
};
