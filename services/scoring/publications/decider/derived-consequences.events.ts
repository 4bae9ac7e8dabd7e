// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { consequencesDerived, DataOf } from '@kaoping/contracts';
import type { DomainEvent } from '@kaoping/event-sourcing';

/** All that follows from one ranking, with why it was derived: stored as it is told. */
export type DerivedConsequences = DataOf<typeof consequencesDerived>;

/** What follows from a ranking was derived, and differs from what followed before. */
export type ConsequencesDerived = DomainEvent<'ConsequencesDerived', DerivedConsequences>;
