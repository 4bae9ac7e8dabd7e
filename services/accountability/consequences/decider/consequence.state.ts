import type { ProposedEvent } from '@kaoping/event-sourcing';
import { ConsequenceUnknown } from './consequence.errors.ts';
import type {
  ConsequenceBar,
  ConsequenceEvent,
  ConsequenceGround,
  ConsequenceKind,
  ConsequencePerson,
  DerivationCause,
} from './consequence.events.ts';

/** How a consequence stands. */
export type ConsequenceStatus =
  'proposed' | 'noted' | 'confirmed' | 'softened' | 'dismissed' | 'carried-out' | 'withdrawn';

/** What takes effect: as the scheme has it, or milder. */
export interface ConsequenceEffect {
  readonly does: ConsequenceKind;
  readonly bars: readonly ConsequenceBar[];
  readonly persons: readonly ConsequencePerson[];
}

/** A consequence that a ranking led to; plain JSON, so that it can be a snapshot. */
export interface DerivedConsequence {
  readonly status: ConsequenceStatus;
  readonly round: number;
  readonly ground: ConsequenceGround;
  /** The last list that changed it. */
  readonly derivation: number;
  /** Absent while it waits, and where it was dismissed. */
  readonly effect?: ConsequenceEffect;
  /** The account that decided, and why; absent where nobody had to. */
  readonly decision?: { readonly actorId: string; readonly reason: string; readonly meeting?: string };
  readonly carriedOut?: { readonly on: string; readonly note: string };
  readonly withdrawnBecause?: DerivationCause;
  /** The commands that changed it, so that a repetition is recognised after a later one. */
  readonly changedBy: readonly string[];
}

/** What is so about a consequence. */
export type Consequence = { readonly status: 'absent' } | DerivedConsequence;

/** Before anything happened. */
export const initialConsequence: Consequence = { status: 'absent' };

/** @throws {ConsequenceUnknown} when no ranking led to it. */
export const requireConsequence = (state: Consequence, consequenceId: string): DerivedConsequence => {
  if (state.status === 'absent') throw new ConsequenceUnknown(consequenceId);
  return state;
};

/** Whether a round of it is in effect and not carried out yet. */
export const isInEffect = (state: Consequence, round: number): boolean =>
  state.status !== 'absent' &&
  state.round === round &&
  (state.status === 'noted' || state.status === 'confirmed' || state.status === 'softened');

type Begun = Extract<
  ProposedEvent<ConsequenceEvent>,
  { readonly type: 'ConsequenceProposed' | 'ConsequenceNoted' }
>;

/** Folds one event into the consequence. */
export const evolveConsequence = (
  state: Consequence,
  event: ProposedEvent<ConsequenceEvent>,
): Consequence => {
  const before = state.status === 'absent' ? [] : state.changedBy;
  const changedBy = [...before, event.causationId];
  if (event.type === 'ConsequenceProposed' || event.type === 'ConsequenceNoted') {
    return { ...begun(event), changedBy };
  }
  return state.status === 'absent' ? state : { ...state, ...changeOf(state, event), changedBy };
};

const begun = ({ type, data }: Begun): Omit<DerivedConsequence, 'changedBy'> => {
  const { round, replacesRound: _, ...ground } = data;
  const kept = { round, ground, derivation: ground.derivation };
  if (type === 'ConsequenceProposed') return { status: 'proposed', ...kept };
  const { does, bars } = ground.definition;
  return { status: 'noted', ...kept, effect: { does, bars, persons: [] } };
};

const changeOf = (
  { ground }: DerivedConsequence,
  event: Exclude<ProposedEvent<ConsequenceEvent>, Begun>,
): Partial<DerivedConsequence> => {
  switch (event.type) {
    case 'ConsequenceGroundRestated':
      return { ground: { ...ground, ...event.data }, derivation: event.data.derivation };
    case 'ConsequenceConfirmed': {
      const { does, bars } = ground.definition;
      const effect = { does, bars, persons: event.data.persons };
      return { status: 'confirmed', effect, ...decisionOf(event) };
    }
    case 'ConsequenceSoftened': {
      const { does, bars, persons } = event.data;
      return { status: 'softened', effect: { does, bars, persons }, ...decisionOf(event) };
    }
    case 'ConsequenceDismissed':
      return { status: 'dismissed', ...decisionOf(event) };
    case 'ConsequenceWithdrawn': {
      const { derivation, because } = event.data;
      return { status: 'withdrawn', derivation, withdrawnBecause: because };
    }
    case 'ConsequenceCarriedOut': {
      const { on, note } = event.data;
      return { status: 'carried-out', carriedOut: { on, note } };
    }
  }
};

const decisionOf = ({
  actorId,
  data: { reason, meeting },
}: {
  readonly actorId: string;
  readonly data: { readonly reason: string; readonly meeting?: string };
}): Pick<DerivedConsequence, 'decision'> => ({
  decision: { actorId, reason, ...(meeting !== undefined && { meeting }) },
});
