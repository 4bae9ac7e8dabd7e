import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { EvidenceUse } from '../../evidence/decider/evidence.events.ts';
import { FactUnknown } from './fact.errors.ts';
import type { FactEvent, FactRecorded } from './fact.events.ts';

/** A fact that was entered; plain JSON, so that it can be a snapshot. */
export type KnownFact = FactRecorded['data'] & {
  readonly status: 'known';
  readonly uses: readonly EvidenceUse[];
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
};

/** What is so about a fact. */
export type Fact = { readonly status: 'absent' } | KnownFact;

/** Before anything happened. */
export const initialFact: Fact = { status: 'absent' };

/** @throws {FactUnknown} when nobody entered it. */
export const requireFact = (fact: Fact, factId: string): KnownFact => {
  if (fact.status === 'absent') throw new FactUnknown(factId);
  return fact;
};

/** Folds one event into the fact. */
export const evolveFact = (fact: Fact, event: ProposedEvent<FactEvent>): Fact => {
  if (event.type === 'FactRecorded') {
    return { ...event.data, status: 'known', uses: [], doneBy: [event.causationId] };
  }
  if (fact.status === 'absent') return fact;
  const doneBy = [...fact.doneBy, event.causationId];
  return event.type === 'FactUsed'
    ? { ...fact, doneBy, uses: [...fact.uses, event.data.by] }
    : { ...fact, doneBy, value: event.data.value };
};
