// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** What one can be barred from: `awards` takes in those of organisations (`collective-awards`). */
export type BarredThing = 'awards' | 'collective-awards' | 'promotion' | 'annual-excellent';

/** Who is barred. */
export type BanSubject =
  | { readonly kind: 'organisation'; readonly organisationId: string; readonly name: string }
  | { readonly kind: 'person'; readonly personId: string; readonly name: string };

/** The organisation whose result it comes of, with those above it. */
export interface BanOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** What it comes of: a consequence that took effect, or a veto or fail rule of a published result. */
export type BanCause =
  | { readonly kind: 'consequence'; readonly consequenceId: string; readonly round: number }
  | { readonly kind: 'rule'; readonly rule: string };

/** Somebody may not have something from a day to a day. */
export type BanImposed = DomainEvent<
  'BanImposed',
  {
    readonly organisation: BanOrganisation;
    readonly subjects: readonly BanSubject[];
    readonly blocks: readonly BarredThing[];
    readonly from: string;
    /** The last day. */
    readonly until: string;
    readonly title: Sentence;
    /** The fact that it rests on. */
    readonly fact: Sentence;
    readonly clause?: string;
    readonly cycleId: string;
    readonly peerGroup: string;
    readonly cause: BanCause;
    /** The account that confirmed the consequence; absent where it follows by itself. */
    readonly imposedBy?: string;
  }
>;

/** It ended before its time, with a reason; it does not bar from this day on. */
export type BanLifted = DomainEvent<'BanLifted', { readonly on: string; readonly reason: string }>;

/** Its last day is over. */
export type BanExpired = DomainEvent<'BanExpired', { readonly on: string }>;

/** What it came of has lost its ground; it does not bar from this day on. */
export type BanWithdrawn = DomainEvent<'BanWithdrawn', { readonly on: string; readonly because: string }>;

/** Everything that can happen to a ban. */
export type BanEvent = BanImposed | BanLifted | BanExpired | BanWithdrawn;
