// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A name, by which somebody comes in, belongs to one account for good. */
export type SignInNameClaimed = DomainEvent<'SignInNameClaimed', { readonly accountId: string }>;
