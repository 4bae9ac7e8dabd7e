// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { OrganisationKind } from '../result/organisation-facts.ts';

/** Names a change, so that it can be withdrawn whole, and the day from which it counts. */
interface Change {
  /** Of one command and of one thing asked in it; what one change did to several organisations shares it. */
  readonly changeId: string;
  readonly organisationId: string;
  /** The first day (YYYY-MM-DD) on which it is so; when it was recorded is the event's own time. */
  readonly on: string;
}

/** Organisations came to be. */
export type OrganisationsFounded = DomainEvent<
  'OrganisationsFounded',
  {
    readonly organisations: readonly (Change & {
      readonly code: string;
      readonly name: string;
      readonly kind: OrganisationKind;
      /** Absent at the top of the tree. */
      readonly parentId?: string;
    })[];
  }
>;

/** Organisations took other names. */
export type OrganisationsRenamed = DomainEvent<
  'OrganisationsRenamed',
  { readonly organisations: readonly (Change & { readonly name: string })[] }
>;

/** Organisations became of another kind, as when a branch is raised to a general branch. */
export type OrganisationsReclassified = DomainEvent<
  'OrganisationsReclassified',
  { readonly organisations: readonly (Change & { readonly kind: OrganisationKind })[] }
>;

/** Organisations, with all below them, went to another place in the tree. */
export type OrganisationsMoved = DomainEvent<
  'OrganisationsMoved',
  { readonly organisations: readonly (Change & { readonly parentId?: string })[] }
>;

/** Organisations became part of another and ended. What stood below them was moved before. */
export type OrganisationsMerged = DomainEvent<
  'OrganisationsMerged',
  {
    readonly changeId: string;
    readonly intoId: string;
    readonly fromIds: readonly string[];
    readonly on: string;
  }
>;

/** An organisation became several, which were founded before, or had some split off and went on itself. */
export type OrganisationSplit = DomainEvent<
  'OrganisationSplit',
  {
    readonly changeId: string;
    readonly fromId: string;
    readonly intoIds: readonly string[];
    readonly on: string;
    readonly continues: boolean;
  }
>;

/** Organisations ended. */
export type OrganisationsDissolved = DomainEvent<
  'OrganisationsDissolved',
  { readonly organisations: readonly Change[] }
>;

/** A change had been recorded by mistake: it never was. */
export type OrganisationChangeWithdrawn = DomainEvent<
  'OrganisationChangeWithdrawn',
  {
    readonly withdrawnChangeId: string;
    /** All that the change had touched. */
    readonly organisationIds: readonly string[];
    readonly reason: string;
  }
>;

/** Everything that can happen to the organisations of an enterprise. */
export type OrganisationTreeEvent =
  | OrganisationsFounded
  | OrganisationsRenamed
  | OrganisationsReclassified
  | OrganisationsMoved
  | OrganisationsMerged
  | OrganisationSplit
  | OrganisationsDissolved
  | OrganisationChangeWithdrawn;
