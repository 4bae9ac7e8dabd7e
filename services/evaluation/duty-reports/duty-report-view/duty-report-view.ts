import type {
  DutyReport,
  DutyReportReview,
  GradedInput as PublicGradedInput,
  WrittenDutyReport,
} from '../../generated/graphql.ts';
import type {
  DutyReportOpened,
  DutyReportReviewed,
  GradedInput,
  Reporter,
} from '../decider/duty-report.events.ts';
import { BLANK, type OpenedDutyReport, type WrittenReport } from '../decider/duty-report.state.ts';
import { PUBLIC_REPORTERS, publicDirection } from '../public-duty-report.ts';

/** The duty reports of an organisation in the shape of the public schema. */
export const publicDutyReport = ({ frame, reports, deliveries, reviews }: OpenedDutyReport): DutyReport => ({
  cycleId: frame.cycleId,
  organisationId: frame.organisation.organisationId,
  organisationName: frame.organisation.name,
  reports: frame.who.map((who) => publicReport(frame, who, reports.get(who) ?? BLANK)),
  deliveries: deliveries.map((delivery) => ({
    ...delivery,
    who: PUBLIC_REPORTERS[delivery.who],
    direction: publicDirection(delivery.direction),
  })),
  reviews: [...reviews.values()].map(publicReview),
  graded: frame.graded.map(publicGraded),
});

const publicReport = (
  { sections }: DutyReportOpened['data'],
  who: Reporter,
  written: WrittenReport,
): WrittenDutyReport => ({
  who: PUBLIC_REPORTERS[who],
  status: written.status === 'draft' ? 'DRAFT' : 'SUBMITTED',
  revision: written.revision,
  sections: sections.map(({ key, title }) => ({ key, title, text: written.sections.get(key)?.text ?? '' })),
  ...(written.submittedAt !== undefined && { submittedAt: written.submittedAt }),
  ...(written.sentBackReason !== undefined && { sentBackReason: written.sentBackReason }),
});

/** A review is shown without its reviewer: who graded how is for the ledger, not for the graded. */
const publicReview = (review: DutyReportReviewed['data']): DutyReportReview => {
  const { reviewId, who, direction, entry, comment, questions, problems, reviewedOn } = review;
  return {
    reviewId,
    who: PUBLIC_REPORTERS[who],
    ...(direction !== undefined && { direction: publicDirection(direction) }),
    input: entry.input,
    value: entry.value,
    ...(comment !== undefined && { comment }),
    questions,
    problems: problems.map(({ description }) => description),
    reviewedOn,
  };
};

const publicGraded = ({ input: { name, title, entry } }: GradedInput): PublicGradedInput => ({
  input: name,
  title,
  levels: entry.kind === 'level' ? entry.levels : [],
});
