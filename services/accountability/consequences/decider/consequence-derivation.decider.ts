import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { DerivationCause } from './consequence.events.ts';
import type { ConsequenceDerivationEvent, DerivedIds } from './consequence-derivation.events.ts';

/** Takes a list of what follows from a ranking in hand. */
export class BeginDerivation {
  readonly type = 'BeginDerivation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly derivation: number;
      readonly revision: number;
      readonly because: DerivationCause;
      readonly listed: DerivedIds;
    },
  ) {}
}

/** Says that everything of the list is so. */
export class FinishDerivation {
  readonly type = 'FinishDerivation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly derivation: number },
  ) {}
}

/** What follows from a ranking by the last list that counts; plain JSON, so that it can be a snapshot. */
export interface ConsequenceDerivation {
  /** 0 before the first list. */
  readonly derivation: number;
  readonly isFinished: boolean;
  readonly present: DerivedIds;
  /** What lists since the last finished one left out, still to be withdrawn. */
  readonly dropped: DerivedIds;
}

type DerivationCommand = BeginDerivation | FinishDerivation;

const NOTHING: DerivedIds = { consequences: [], bans: [] };

const without = (ids: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Set(others);
  return ids.filter((id) => !left.has(id));
};

const lessOf = (one: DerivedIds, other: DerivedIds): DerivedIds => ({
  consequences: without(one.consequences, other.consequences),
  bans: without(one.bans, other.bans),
});

const bothOf = (one: DerivedIds, other: DerivedIds): DerivedIds => ({
  consequences: [...new Set([...one.consequences, ...other.consequences])],
  bans: [...new Set([...one.bans, ...other.bans])],
});

const evolve = (
  state: ConsequenceDerivation,
  event: ProposedEvent<ConsequenceDerivationEvent>,
): ConsequenceDerivation => {
  switch (event.type) {
    case 'ConsequenceDerivationBegun': {
      const { derivation, added, dropped } = event.data;
      return {
        derivation,
        isFinished: false,
        present: bothOf(lessOf(state.present, dropped), added),
        dropped: bothOf(lessOf(state.dropped, added), dropped),
      };
    }
    case 'ConsequenceDerivationFinished':
      return { ...state, isFinished: true, dropped: NOTHING };
  }
};

/** The highest list holds, whatever order they come in. */
const begin = (
  { data }: BeginDerivation,
  state: ConsequenceDerivation,
): readonly ConsequenceDerivationEvent[] => {
  const { listed, ...told } = data;
  if (data.derivation <= state.derivation) return [];
  const added = lessOf(listed, state.present);
  const dropped = lessOf(state.present, listed);
  return [{ type: 'ConsequenceDerivationBegun', data: { ...told, added, dropped } }];
};

const finish = (
  { data: { derivation } }: FinishDerivation,
  state: ConsequenceDerivation,
): readonly ConsequenceDerivationEvent[] =>
  derivation === state.derivation && !state.isFinished
    ? [{ type: 'ConsequenceDerivationFinished', data: { derivation } }]
    : [];

/** The stream id of what follows from a ranking. */
export const derivationIdOf = (cycleId: string, peerGroup: string): string => `${cycleId}:${peerGroup}`;

/** The rules of what follows from a ranking. */
export const consequenceDerivationDecider: Decider<
  ConsequenceDerivation,
  DerivationCommand,
  ConsequenceDerivationEvent
> = {
  category: 'consequence-derivation',
  initialState: { derivation: 0, isFinished: true, present: NOTHING, dropped: NOTHING },
  stateVersion: 1,
  evolve,
  decide: (command, state) =>
    command.type === 'BeginDerivation' ? begin(command, state) : finish(command, state),
};
