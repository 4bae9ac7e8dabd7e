import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { ScoreEntry } from '../../sheets/result/score-entry.ts';
import { DailyFactUnknown } from './daily-fact.errors.ts';
import type { DailyFactEvent, DailyFactRecorded } from './daily-fact.events.ts';

/** A fact that was recorded. */
export interface RecordedFact {
  readonly status: 'recorded' | 'disputed' | 'confirmed' | 'withdrawn';
  readonly fact: DailyFactRecorded['data'];
  /** What counts now. */
  readonly entries: readonly ScoreEntry[];
  /** Commands that changed it, so that a repetition is recognised. */
  readonly doneBy: readonly string[];
}

/** What is so about a daily fact. */
export type DailyFact = { readonly status: 'absent' } | RecordedFact;

/** Before anything happened. */
export const initialDailyFact: DailyFact = { status: 'absent' };

/** @throws {DailyFactUnknown} when it was never recorded. */
export const requireFact = (fact: DailyFact, factId: string): RecordedFact => {
  if (fact.status === 'absent') throw new DailyFactUnknown(factId);
  return fact;
};

/** Folds one event into the fact. */
export const evolveDailyFact = (fact: DailyFact, event: ProposedEvent<DailyFactEvent>): DailyFact => {
  if (event.type === 'DailyFactRecorded') {
    return { status: 'recorded', fact: event.data, entries: [], doneBy: [event.causationId] };
  }
  if (fact.status === 'absent') return fact;
  const doneBy = [...fact.doneBy, event.causationId];
  switch (event.type) {
    case 'DailyFactConfirmed':
      return { ...fact, status: 'confirmed', entries: event.data.entries, doneBy };
    case 'DailyFactDisputed':
      return { ...fact, status: 'disputed', doneBy };
    case 'DailyFactWithdrawn':
      return { ...fact, status: 'withdrawn', entries: [], doneBy };
  }
};
