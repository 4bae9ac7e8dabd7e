// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A unit with those above it, as it stood then: who reaches it may see what lies there. */
export interface EvidencePlace {
  readonly organisationId: string;
  readonly ancestorIds: readonly string[];
}

/** What a file proves: a claim, a target, a sheet, a meeting, a fact. */
export interface EvidenceUse {
  /** In kebab-case, such as `target-letter`, `sheet`, `adjustment`, `topic`, `fact`. */
  readonly kind: string;
  readonly id: string;
  readonly cycleId?: string;
  readonly indicator?: string;
}

/** A unit handed a file in. The stream's id is the digest of its content. */
export type EvidenceStored = DomainEvent<
  'EvidenceStored',
  EvidencePlace & {
    readonly digest: string;
    readonly bytes: number;
    readonly mediaType: string;
    /** As the unit calls it; never a path. */
    readonly fileName: string;
    readonly storedAt: string;
  }
>;

/** A file proves something from now on. */
export type EvidenceAttached = DomainEvent<
  'EvidenceAttached',
  EvidencePlace & {
    readonly to: EvidenceUse;
    /** True when it proved something of this unit already: it did not have to be handed in again. */
    readonly isReused: boolean;
    readonly attachedAt: string;
  }
>;

/** A file proves something no longer. */
export type EvidenceDetached = DomainEvent<
  'EvidenceDetached',
  { readonly organisationId: string; readonly to: EvidenceUse; readonly reason: string }
>;

/** A unit took a file back that proves nothing. */
export type EvidenceWithdrawn = DomainEvent<
  'EvidenceWithdrawn',
  { readonly organisationId: string; readonly reason: string; readonly withdrawnAt: string }
>;

/** Everything that can happen to a file of evidence. */
export type EvidenceEvent = EvidenceStored | EvidenceAttached | EvidenceDetached | EvidenceWithdrawn;
