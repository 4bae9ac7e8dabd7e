import type { Decider } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import { selfAssessmentIdOf } from '../result/self-assessment-ids.ts';
import { checkAnswers } from './check-answers.ts';
import type {
  GroupSelfAssessmentCommand,
  SubmitGroupSelfAssessment,
  TakeSelfAssessmentReview,
} from './group-self-assessment.commands.ts';
import {
  GroupSelfAssessmentNotOpen,
  GroupSelfAssessmentReviewUnexpected,
} from './group-self-assessment.errors.ts';
import type { GroupSelfAssessmentEvent, SelfAnswer, SelfEntry } from './group-self-assessment.events.ts';
import {
  evolveGroupSelfAssessment,
  initialGroupSelfAssessment,
  type GroupSelfAssessment,
} from './group-self-assessment.state.ts';
import { saveDraft } from './save-draft.ts';

type Decision = readonly GroupSelfAssessmentEvent[];

const submit = (
  { metadata, data: { form, answers: given } }: SubmitGroupSelfAssessment,
  state: GroupSelfAssessment,
): Decision => {
  const { schemeId, version, period, headquarters, asked } = form;
  const answers = given ?? draftedAnswers(state, asked);
  checkAnswers(asked, answers);
  const round = state.rounds.length + 1;
  const place = { tenant: metadata.tenantId, id: selfAssessmentIdOf({ schemeId, period: period.label }) };
  const entries = answers.map((answer, index) => entryOf(place, answer, { round, index }));
  const submittedAt = metadata.now;
  const data = { schemeId, version, period, headquarters, round, entries, submittedAt };
  return [{ type: 'GroupSelfAssessmentSubmitted', data }];
};

/** What was typed for another version of the scheme, and is asked no more, is left out. */
const draftedAnswers = ({ draft }: GroupSelfAssessment, asked: readonly PlanInput[]): readonly SelfAnswer[] =>
  Object.values(draft)
    .filter(({ input, value }) => value !== '' && asked.some(({ name }) => name === input))
    .map(({ draftRevision: _, ...answer }) => answer);

/** Every round has entries of its own, so that one that was replaced never comes to life again. */
const entryOf = (
  { tenant, id }: { readonly tenant: string; readonly id: string },
  { input, label, value, reason = '' }: SelfAnswer,
  { round, index }: { readonly round: number; readonly index: number },
): SelfEntry => ({
  entryId: `${tenant}:${id}.${String(round)}.${String(index + 1)}`,
  organisationId: tenant,
  input,
  ...(label !== undefined && { label }),
  value,
  ...(reason.trim() !== '' && { reason }),
});

/** A round is reviewed once: what comes again, or late, changes nothing. */
const takeReview = ({ data }: TakeSelfAssessmentReview, { rounds }: GroupSelfAssessment): Decision => {
  const { headquarters, round, sentBackReason: reason, reviewedAt } = data;
  const submitted = rounds[round - 1];
  if (submitted?.headquarters !== headquarters) {
    throw new GroupSelfAssessmentReviewUnexpected(headquarters, round);
  }
  if (submitted.review) return [];
  return reason === undefined
    ? [{ type: 'GroupSelfAssessmentAccepted', data: { round, reviewedAt } }]
    : [{ type: 'GroupSelfAssessmentSentBack', data: { round, reason, reviewedAt } }];
};

const requireOpen = ({ status }: GroupSelfAssessment): void => {
  if (status === 'submitted' || status === 'accepted') throw new GroupSelfAssessmentNotOpen(status);
};

/** The rules of a self-assessment for headquarters; its stream id is scheme and period. */
export const groupSelfAssessmentDecider: Decider<
  GroupSelfAssessment,
  GroupSelfAssessmentCommand,
  GroupSelfAssessmentEvent
> = {
  category: 'group-self-assessment',
  initialState: initialGroupSelfAssessment,
  stateVersion: 1,
  evolve: evolveGroupSelfAssessment,
  decide: (command, state) => {
    if (state.doneBy.includes(command.metadata.commandId)) return [];
    if (command.type === 'TakeSelfAssessmentReview') return takeReview(command, state);
    requireOpen(state);
    return command.type === 'SubmitGroupSelfAssessment' ? submit(command, state) : saveDraft(command, state);
  },
};
