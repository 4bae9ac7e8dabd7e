// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { DerivationCause } from './consequence.events.ts';

/** What a list holds of one kind: ids of consequences, and ids of bans that follow from rules by themselves. */
export interface DerivedIds {
  readonly consequences: readonly string[];
  readonly bans: readonly string[];
}

/** A newer list of what follows from a ranking came: what it adds and what it leaves out any more. */
export type ConsequenceDerivationBegun = DomainEvent<
  'ConsequenceDerivationBegun',
  {
    /** Counts the lists of one ranking. */
    readonly derivation: number;
    readonly revision: number;
    readonly because: DerivationCause;
    readonly added: DerivedIds;
    readonly dropped: DerivedIds;
  }
>;

/** Everything that the list says is so. */
export type ConsequenceDerivationFinished = DomainEvent<
  'ConsequenceDerivationFinished',
  { readonly derivation: number }
>;

/** Everything that can happen to what follows from a ranking; stream `consequence-derivation/<cycleId>:<peerGroup>`. */
export type ConsequenceDerivationEvent = ConsequenceDerivationBegun | ConsequenceDerivationFinished;
