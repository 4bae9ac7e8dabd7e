import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { AssessedPeriod } from '../result/self-assessment-form.ts';
import type { RoundVerdict } from './group-self-assessment.state.ts';
import type {
  ReceivedSelfAssessmentEvent,
  SelfAssessmentReceived,
} from './received-self-assessment.events.ts';

/** One submission as it came, with what became of it. */
export type ReceivedRound = Pick<
  SelfAssessmentReceived['data'],
  'version' | 'round' | 'entries' | 'submittedAt'
> & { readonly review?: RoundVerdict };

/** A self-assessment that a subsidiary handed in. */
export interface KnownSelfAssessment {
  readonly status: 'received' | 'accepted' | 'sent-back';
  readonly subsidiary: string;
  readonly schemeId: string;
  readonly period: AssessedPeriod;
  /** The greatest round that came: the one that counts. */
  readonly round: number;
  /** By round. */
  readonly rounds: Readonly<Record<string, ReceivedRound>>;
  /** Commands that changed it, so that a repetition is recognised. */
  readonly doneBy: readonly string[];
}

/** What is so about a subsidiary's self-assessment. */
export type ReceivedSelfAssessment = { readonly status: 'absent' } | KnownSelfAssessment;

/** Before anything came. */
export const initialReceivedSelfAssessment: ReceivedSelfAssessment = { status: 'absent' };

/** Folds one event into the self-assessment. */
export const evolveReceivedSelfAssessment = (
  state: ReceivedSelfAssessment,
  event: ProposedEvent<ReceivedSelfAssessmentEvent>,
): ReceivedSelfAssessment => {
  const doneBy = [...(state.status === 'absent' ? [] : state.doneBy), event.causationId];
  switch (event.type) {
    case 'SelfAssessmentReceived':
      return { ...received(state, event.data), doneBy };
    case 'ReceivedSelfAssessmentAccepted': {
      const { round, reviewedAt } = event.data;
      return reviewed(state, round, { verdict: 'accepted', reviewedAt }, doneBy);
    }
    case 'ReceivedSelfAssessmentSentBack': {
      const { round, reason, reviewedAt } = event.data;
      return reviewed(state, round, { verdict: 'sent-back', reason, reviewedAt }, doneBy);
    }
  }
};

/** An earlier round that comes late is kept, and changes nothing else. */
const received = (
  state: ReceivedSelfAssessment,
  { subsidiary, schemeId, period, ...came }: SelfAssessmentReceived['data'],
): Omit<KnownSelfAssessment, 'doneBy'> => {
  const known = state.status === 'absent' ? undefined : state;
  const { version, round, entries, submittedAt } = came;
  const rounds = { ...known?.rounds, [String(round)]: { version, round, entries, submittedAt } };
  if (known && known.round > round) return { ...known, rounds };
  return { status: 'received', subsidiary, schemeId, period, round, rounds };
};

const reviewed = (
  state: ReceivedSelfAssessment,
  round: number,
  review: RoundVerdict,
  doneBy: readonly string[],
): ReceivedSelfAssessment => {
  const known = state.status === 'absent' ? undefined : state.rounds[String(round)];
  if (state.status === 'absent' || !known) return state;
  const rounds = { ...state.rounds, [String(round)]: { ...known, review } };
  return { ...state, status: review.verdict, rounds, doneBy };
};
