import type { Decider, ProposedEvent } from '@kaoping/event-sourcing';
import { canonicalJson } from '@kaoping/ledger-proofs';
import type { DeriveConsequences } from './derived-consequences.commands.ts';
import type { ConsequencesDerived, DerivedConsequences } from './derived-consequences.events.ts';

/** What followed from a ranking last. */
export interface LatestDerivation {
  readonly latest?: DerivedConsequences;
}

/** The same list again decides nothing: a rebuild, a repetition, a publication that changed nothing here. */
const decide = (
  { data, metadata }: DeriveConsequences,
  { latest }: LatestDerivation,
): readonly ConsequencesDerived[] => {
  if (latest && told(latest) === told(data)) return [];
  const derivation = (latest?.derivation ?? 0) + 1;
  return [{ type: 'ConsequencesDerived', data: { ...data, derivation, derivedAt: metadata.now } }];
};

/** What follows, as one text; why and when it was derived is left aside. */
const told = ({ revision, definitions, triggered, bars }: DeriveConsequences['data']): string =>
  canonicalJson({ revision, definitions, triggered, bars });

/** The rules of what follows from a ranking; its stream id is that of the ranking. */
export const derivedConsequencesDecider: Decider<LatestDerivation, DeriveConsequences, ConsequencesDerived> =
  {
    category: 'derived-consequences',
    initialState: {},
    stateVersion: 1,
    evolve: (_state, { data }: ProposedEvent<ConsequencesDerived>) => ({ latest: data }),
    decide,
  };
