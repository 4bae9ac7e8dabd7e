import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { AssessedPeriod } from '../result/self-assessment-form.ts';
import { answerKey } from './answer-key.ts';
import type {
  GroupSelfAssessmentEvent,
  GroupSelfAssessmentSubmitted,
  SelfAnswer,
} from './group-self-assessment.events.ts';

/** An answer as it stands in the draft, with the draft that it came with. */
export interface DraftedSelfAnswer extends SelfAnswer {
  readonly draftRevision: number;
}

/** What headquarters said of a round. */
export interface RoundVerdict {
  readonly verdict: 'accepted' | 'sent-back';
  readonly reason?: string;
  readonly reviewedAt: string;
}

/** One submission, with what became of it. */
export type SubmittedRound = Pick<
  GroupSelfAssessmentSubmitted['data'],
  'version' | 'headquarters' | 'round' | 'entries' | 'submittedAt'
> & { readonly review?: RoundVerdict };

/** A self-assessment for headquarters as it stands. */
export interface GroupSelfAssessment {
  readonly status: 'open' | 'submitted' | 'sent-back' | 'accepted';
  /** The version that was answered last; absent before anything was typed. */
  readonly version?: number;
  readonly period?: AssessedPeriod;
  readonly draftRevision: number;
  /** By {@link answerKey}. */
  readonly draft: Readonly<Record<string, DraftedSelfAnswer>>;
  /** Every submission, the first one first. */
  readonly rounds: readonly SubmittedRound[];
  /** Commands that changed it, so that a repetition is recognised. */
  readonly doneBy: readonly string[];
}

/** Before anything was typed. */
export const initialGroupSelfAssessment: GroupSelfAssessment = {
  status: 'open',
  draftRevision: 0,
  draft: {},
  rounds: [],
  doneBy: [],
};

/** Folds one event into the self-assessment. */
export const evolveGroupSelfAssessment = (
  state: GroupSelfAssessment,
  event: ProposedEvent<GroupSelfAssessmentEvent>,
): GroupSelfAssessment => ({
  ...state,
  ...changeOf(state, event),
  doneBy: [...state.doneBy, event.causationId],
});

const changeOf = (
  state: GroupSelfAssessment,
  event: ProposedEvent<GroupSelfAssessmentEvent>,
): Partial<GroupSelfAssessment> => {
  switch (event.type) {
    case 'GroupSelfAssessmentDraftSaved': {
      const { version, period, draftRevision, answers } = event.data;
      const draft = { ...state.draft, ...drafted(answers, draftRevision) };
      return { version, period, draftRevision, draft };
    }
    case 'GroupSelfAssessmentSubmitted':
      return submitted(state, event.data);
    case 'GroupSelfAssessmentAccepted': {
      const { round, reviewedAt } = event.data;
      return { status: 'accepted', rounds: reviewed(state, round, { verdict: 'accepted', reviewedAt }) };
    }
    case 'GroupSelfAssessmentSentBack': {
      const { round, ...review } = event.data;
      return { status: 'sent-back', rounds: reviewed(state, round, { verdict: 'sent-back', ...review }) };
    }
  }
};

/** What was handed in is the draft of the next round: nobody types it again. */
const submitted = (
  { rounds, draftRevision }: GroupSelfAssessment,
  data: GroupSelfAssessmentSubmitted['data'],
): Partial<GroupSelfAssessment> => {
  const { version, period, headquarters, round, entries, submittedAt } = data;
  const answers = entries.map(({ entryId: _, organisationId: __, ...answer }) => answer);
  return {
    status: 'submitted',
    version,
    period,
    draft: drafted(answers, draftRevision),
    rounds: [...rounds, { version, headquarters, round, entries, submittedAt }],
  };
};

const drafted = (answers: readonly SelfAnswer[], draftRevision: number): GroupSelfAssessment['draft'] =>
  Object.fromEntries(answers.map((answer) => [answerKey(answer), { ...answer, draftRevision }]));

const reviewed = (
  { rounds }: GroupSelfAssessment,
  round: number,
  review: RoundVerdict,
): readonly SubmittedRound[] => rounds.map((one) => (one.round === round ? { ...one, review } : one));
