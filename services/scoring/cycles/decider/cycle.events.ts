// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { Sentence } from '@kaoping/scoring-engine';
import type { SchemeVersion } from '../../scheme/scheme-version.ts';

/** How long a cycle runs. Only cycles of one kind follow each other. */
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'term';

/** A span of the calendar, e.g. `{ kind: 'month', label: '2017-04' }`. */
export interface Period {
  readonly kind: PeriodKind;
  /** `2017-04`, `2017-Q2`, `2017-H1`, `2017` or, for a term, `2017/2021`. */
  readonly label: string;
}

/** Organisations that are ranked against each other and against nobody else. */
export interface PeerGroup {
  readonly id: string;
  readonly title: Sentence;
}

/** An organisation that a cycle assesses. */
export interface RosterEntry {
  readonly organisationId: string;
  readonly name: string;
  readonly peerGroupId: string;
}

/** A cycle began, with its scheme and its roster copied in for good. */
export type CycleOpened = DomainEvent<
  'CycleOpened',
  {
    readonly title: Sentence;
    readonly period: Period;
    readonly scheme: SchemeVersion;
    readonly peerGroups: readonly PeerGroup[];
    readonly roster: readonly RosterEntry[];
    readonly openedAt: string;
  }
>;

/** Everything that can happen to a cycle. */
export type CycleEvent = CycleOpened;
