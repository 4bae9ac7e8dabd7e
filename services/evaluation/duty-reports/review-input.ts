import type { ReviewDutyReportInput, ReviewProblemInput } from '../generated/graphql.ts';
import type { ReviewDutyReport } from './decider/duty-report.commands.ts';
import type { Reviewer } from './decider/duty-report.events.ts';
import { DIRECTIONS, REPORTERS } from './public-duty-report.ts';

/** A review as the domain takes it. */
export const reviewOf = (
  input: ReviewDutyReportInput,
  reviewer: Reviewer,
  entered: ReviewDutyReport['data']['entered'],
): ReviewDutyReport['data'] => {
  const { cycleId, organisationId, who, direction, comment, lateReason } = input;
  return {
    cycleId,
    organisationId,
    who: REPORTERS[who],
    ...(direction != null && { direction: DIRECTIONS[direction] }),
    reviewer,
    input: input.input,
    value: input.value,
    ...(comment != null && { comment }),
    questions: input.questions ?? [],
    problems: (input.problems ?? []).map(problemOf),
    entered,
    ...(lateReason != null && { lateReason }),
  };
};

const problemOf = ({ description, indicator, dueOn, ownerId }: ReviewProblemInput) => ({
  description,
  ...(indicator != null && { indicator }),
  ...(dueOn != null && { dueOn }),
  ...(ownerId != null && { ownerId }),
});
