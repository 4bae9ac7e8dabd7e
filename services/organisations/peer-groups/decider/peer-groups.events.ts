// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** Organisations that are ranked against each other, and never against another group. */
export interface PeerGroup {
  readonly key: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly organisationIds: readonly string[];
}

/** The peer groups of a scheme were arranged from a day on; what was arranged before holds until then. */
export type SchemePeerGroupsArranged = DomainEvent<
  'SchemePeerGroupsArranged',
  { readonly schemeId: string; readonly from: string; readonly groups: readonly PeerGroup[] }
>;

/** An organisation went to another peer group, or came into its first. */
export type OrganisationMovedToPeerGroup = DomainEvent<
  'OrganisationMovedToPeerGroup',
  {
    readonly organisationId: string;
    /** Absent where it was in none. */
    readonly fromKey?: string;
    readonly toKey: string;
    readonly on: string;
    readonly reason: string;
  }
>;

/** Everything that can happen to the peer groups of a scheme. */
export type PeerGroupsEvent = SchemePeerGroupsArranged | OrganisationMovedToPeerGroup;
