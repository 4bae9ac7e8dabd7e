// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { EntryOrigin } from '../result/standing-entry.ts';
import type { Telling } from './assessment.events.ts';

/** Whose scorecard it is. */
export interface UnitPlace {
  readonly cycleId: string;
  readonly organisationId: string;
}

/** What was entered for one input of the plan. */
export interface TakenEntry {
  readonly id: string;
  readonly input: string;
  readonly label?: string;
  readonly value: string;
  readonly reason?: string;
}

type Told<Name extends string, Data> = DomainEvent<
  Name,
  UnitPlace & Data & { readonly origin: EntryOrigin; readonly told: Telling }
>;

/** Entries were told. Whether each fits the plan is seen when the scorecard is settled. */
export type EntriesTaken = Told<'EntriesTaken', { readonly entries: readonly TakenEntry[] }>;

/** Entries were corrected: what stands instead may keep the id. */
export type EntriesReplaced = Told<
  'EntriesReplaced',
  { readonly replacements: readonly { readonly replacedEntryId: string; readonly entry: TakenEntry }[] }
>;

/** Entries count no more, by their ids, or all that a source such as an adjustment gave before. */
export type EntriesRemoved = Told<
  'EntriesRemoved',
  { readonly entryIds: readonly string[]; readonly sourceIds: readonly string[] }
>;

/** Everything that can happen to a unit's scorecard; stream `unit-scorecard/<cycleId>:<organisationId>`. */
export type UnitScorecardEvent = EntriesTaken | EntriesReplaced | EntriesRemoved;
