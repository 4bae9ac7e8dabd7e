// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A group company's headquarters or subsidiary became a tenant with a ledger of its own. */
export type EnterpriseRegistered = DomainEvent<
  'EnterpriseRegistered',
  { readonly name: string; readonly registeredAt: string }
>;

/** Everything that can happen to an enterprise. */
export type EnterpriseEvent = EnterpriseRegistered;
