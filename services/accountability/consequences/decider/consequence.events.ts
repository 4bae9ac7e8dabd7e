// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** What is done to those whom a consequence meets. */
export type ConsequenceKind =
  | 'commendation'
  | 'reward'
  | 'priority'
  | 'award-bar'
  | 'promotion-bar'
  | 'interview'
  | 'admonition-talk'
  | 'self-criticism'
  | 'warning'
  | 'removal-proposal'
  | 'dismissal-proposal'
  | 'public-notice'
  | 'inspection'
  | 'rectification'
  | 'notice'
  | 'bonus-next-period';

/** Whom a scheme means, by what they are in the unit. */
export type ConsequenceTarget =
  'organisation' | 'secretary' | 'head' | 'leading-body' | 'responsible' | 'member';

/** What one can be barred from. */
export type ConsequenceBar = 'awards' | 'collective-awards' | 'promotion' | 'annual-excellent';

/** A consequence as its scheme states it. */
export interface ConsequenceDefinition {
  readonly key: string;
  readonly title: Sentence;
  readonly does: ConsequenceKind;
  readonly whom: readonly ConsequenceTarget[];
  /** Hard ones wait until somebody confirms them; soft ones take effect at once. */
  readonly severity: 'soft' | 'hard';
  readonly confirmedBy?: 'officer' | 'leader' | 'committee';
  readonly bars: readonly ConsequenceBar[];
  readonly lasts?: { readonly months?: number; readonly years?: number; readonly periods?: number };
  /** Bonus of the next period, where it gives one. */
  readonly points?: string;
  readonly clause?: string;
  /** The trigger in words. */
  readonly when: Sentence;
}

/** The unit whose result it comes of, with those above it, the topmost first. */
export interface ConsequenceOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** Which ranking's publication or recall made it be derived. */
export interface DerivationCause {
  readonly cycleId: string;
  /** Revision of that ranking. */
  readonly revision: number;
  readonly reason: string;
}

/** What a consequence rests on, as it was derived. */
export interface ConsequenceGround {
  readonly organisation: ConsequenceOrganisation;
  readonly definition: ConsequenceDefinition;
  readonly cycleId: string;
  readonly title: Sentence;
  readonly period: {
    readonly kind: 'month' | 'quarter' | 'half-year' | 'year' | 'term';
    readonly label: string;
  };
  readonly scheme: { readonly schemeId: string; readonly version: number; readonly digest: string };
  readonly peerGroup: { readonly key: string; readonly title: Sentence };
  /** Why, in a sentence. */
  readonly evidence: Sentence;
  /** Ids of the earlier results that it rests on. */
  readonly history: readonly string[];
  /** Revision of the ranking that it was derived from. */
  readonly revision: number;
  /** Counts the lists of the ranking. */
  readonly derivation: number;
  readonly because: DerivationCause;
}

/** One going of a consequence: it has another when its ground was gone and came back. */
interface Round {
  /** From 1. */
  readonly round: number;
  /** The round before, which was withdrawn. */
  readonly replacesRound?: number;
}

/** A person whom a consequence meets. */
export interface ConsequencePerson {
  readonly personId: string;
  readonly name: string;
  /** The post by which it meets them, where they were not named by hand. */
  readonly post?: string;
}

/** What every decision on a proposal says. */
interface Decision {
  readonly round: number;
  readonly reason: string;
  /** The record of the meeting that decided, where a committee has to. */
  readonly meeting?: string;
  /** The person that the deciding account belongs to, where it is known. */
  readonly decidedBy?: string;
}

/** A hard consequence waits to be confirmed, softened or dismissed. */
export type ConsequenceProposed = DomainEvent<'ConsequenceProposed', ConsequenceGround & Round>;

/** A soft consequence took effect. */
export type ConsequenceNoted = DomainEvent<'ConsequenceNoted', ConsequenceGround & Round>;

/** The same consequence rests on other facts since the ranking was derived anew. */
export type ConsequenceGroundRestated = DomainEvent<
  'ConsequenceGroundRestated',
  Pick<ConsequenceGround, 'evidence' | 'history' | 'revision' | 'derivation' | 'because'>
>;

/** It takes effect, for those named. */
export type ConsequenceConfirmed = DomainEvent<
  'ConsequenceConfirmed',
  Decision & { readonly persons: readonly ConsequencePerson[] }
>;

/** Something milder takes effect instead. */
export type ConsequenceSoftened = DomainEvent<
  'ConsequenceSoftened',
  Decision & {
    readonly persons: readonly ConsequencePerson[];
    readonly does: ConsequenceKind;
    readonly bars: readonly ConsequenceBar[];
  }
>;

/** Nothing follows, with a reason. */
export type ConsequenceDismissed = DomainEvent<'ConsequenceDismissed', Decision>;

/** Its ground is gone: it ends, and what it led to with it. */
export type ConsequenceWithdrawn = DomainEvent<
  'ConsequenceWithdrawn',
  { readonly round: number; readonly derivation: number; readonly because: DerivationCause }
>;

/** What it asks for was done. */
export type ConsequenceCarriedOut = DomainEvent<
  'ConsequenceCarriedOut',
  { readonly round: number; readonly on: string; readonly note: string }
>;

/** Everything that can happen to a consequence; stream `consequence/<cycleId>:<peerGroup>:<key>:<organisationId>`. */
export type ConsequenceEvent =
  | ConsequenceProposed
  | ConsequenceNoted
  | ConsequenceGroundRestated
  | ConsequenceConfirmed
  | ConsequenceSoftened
  | ConsequenceDismissed
  | ConsequenceWithdrawn
  | ConsequenceCarriedOut;
