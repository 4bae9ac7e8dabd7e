// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { EvidencePlace, EvidenceUse } from '../../evidence/decider/evidence.events.ts';

/** Something of a unit was entered, once, for whoever asks for it. */
export type FactRecorded = DomainEvent<
  'FactRecorded',
  EvidencePlace & {
    /** What it is about, the same in every form that asks for it, such as `party-members`. */
    readonly key: string;
    readonly title: string;
    readonly value: string;
    readonly unit?: string;
    /** The day that it is true of. */
    readonly on: string;
    readonly evidenceIds: readonly string[];
  }
>;

/** A form took a fact instead of asking for it. */
export type FactUsed = DomainEvent<
  'FactUsed',
  EvidencePlace & {
    readonly by: EvidenceUse;
    readonly key: string;
    readonly on: string;
    readonly value: string;
  }
>;

/** A fact is another; the forms that took it are named, so that somebody can look at them. */
export type FactCorrected = DomainEvent<
  'FactCorrected',
  EvidencePlace & {
    readonly key: string;
    readonly on: string;
    readonly value: string;
    readonly formerValue: string;
    readonly reason: string;
    readonly usedBy: readonly EvidenceUse[];
  }
>;

/** Everything that can happen to a fact. */
export type FactEvent = FactRecorded | FactUsed | FactCorrected;
