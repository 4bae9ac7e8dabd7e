import { dayOf } from '@kaoping/calendar';
import type { Sentence } from '@kaoping/event-sourcing';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { DESCRIPTION_LIMIT, REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { ScoreEntry } from '../../sheets/result/score-entry.ts';
import type { ReviewDutyReport } from './duty-report.commands.ts';
import { DutyReportNotOpen, DutyReportRefused, ReviewerBarred, ReviewTaken } from './duty-report.errors.ts';
import type { DutyReportEvent, GradedInput, Reviewer } from './duty-report.events.ts';
import type { OpenedDutyReport } from './duty-report.state.ts';

/** The most questions and problems of one review, and reviews of one organisation. */
const ITEM_LIMIT = 20;
const REVIEW_LIMIT = 500;

/**
 * A review counts by its grade. The reviewer may not be of the organisation or under it where the scheme says so.
 *
 * @throws {DutyReportRefused} @throws {ReviewerBarred} @throws {ReviewTaken} @throws {DutyReportNotOpen}
 */
export const reviewReport = (
  { data, metadata }: ReviewDutyReport,
  report: OpenedDutyReport,
): readonly DutyReportEvent[] => {
  const { who, direction, reviewer, comment } = data;
  if (report.reports.get(who)?.status !== 'submitted') throw new DutyReportNotOpen('draft');
  const { cycleId, organisation, graded } = report.frame;
  requireSize(data, report.reviews.size);
  const chosen = requireInput(graded, data);
  requireUnbarred(chosen, reviewer, organisation);
  const isTaken = [...report.reviews.values()].some(({ entry }) => entry.input === data.input);
  if (isTaken && chosen.input.entries === 'one') throw new ReviewTaken(chosen.input.title);
  const reviewId = metadata.commandId;
  return [
    {
      type: 'DutyReportReviewed',
      data: {
        cycleId,
        reviewId,
        who,
        ...(direction !== undefined && { direction }),
        reviewer,
        entry: entryOf(data, chosen, reviewId),
        ...(comment !== undefined && { comment: described(comment, { en: 'Comment', zh: '评语' }) }),
        questions: data.questions.map((question) => described(question, { en: 'Question', zh: '提问' })),
        problems: data.problems.map((problem, index) => ({
          ...problem,
          problemId: `${reviewId}.${String(index + 1)}`,
          description: described(problem.description, { en: 'Problem', zh: '存在问题' }),
        })),
        organisation,
        reviewedOn: dayOf(metadata.now),
        ...enteredOf(data),
      },
    },
  ];
};

const requireSize = ({ questions, problems }: ReviewDutyReport['data'], reviewCount: number): void => {
  if (questions.length <= ITEM_LIMIT && problems.length <= ITEM_LIMIT && reviewCount < REVIEW_LIMIT) return;
  const [items, reviews] = [String(ITEM_LIMIT), String(REVIEW_LIMIT)];
  throw new DutyReportRefused({
    en: `a review takes up to ${items} questions and ${items} problems, an organisation ${reviews} reviews.`,
    zh: `每次评议最多 ${items} 个提问和 ${items} 个问题，每个单位最多 ${reviews} 次评议。`,
  });
};

const requireInput = (
  graded: readonly GradedInput[],
  { input, value }: ReviewDutyReport['data'],
): GradedInput => {
  const chosen = graded.find((one) => one.input.name === input);
  if (!chosen) {
    const names = graded.map((one) => one.input.name);
    throw new DutyReportRefused({
      en: `"input" names "${input}", which no review of duty reports grades; choose one of: ${names.join(', ')}.`,
      zh: `“评分项”“${input}”不由述职评议评定；可选：${names.join('、')}。`,
    });
  }
  const problem = checkEntry(chosen.input, value);
  if (problem) throw new DutyReportRefused(problem);
  return chosen;
};

const requireUnbarred = (
  { mayNotRate }: GradedInput,
  { name, personId, places }: Reviewer,
  organisation: OpenedDutyReport['frame']['organisation'],
): void => {
  const { organisationId } = organisation;
  const isOf = places.some((place) => place.organisationId === organisationId);
  const isUnder = places.some(({ ancestorIds }) => ancestorIds.includes(organisationId));
  const bars = { 'own-organisation': isOf, 'own-superior': isUnder, themselves: personId === organisationId };
  const isBarred = mayNotRate.some((bar) => bar !== 'own-relatives' && bars[bar]);
  if (isBarred) throw new ReviewerBarred(name, organisation.name);
};

const entryOf = (
  { organisationId, input, value }: ReviewDutyReport['data'],
  chosen: GradedInput,
  reviewId: string,
): ScoreEntry => ({
  entryId: reviewId,
  organisationId,
  input,
  ...(chosen.input.entries === 'many' && { label: reviewId }),
  value,
});

const enteredOf = ({ entered }: ReviewDutyReport['data']): { readonly onBehalfReason?: string } => {
  if (entered === 'by-reviewer') return {};
  const field = { en: 'Why you enter it for the reviewer', zh: '代填原因' };
  return { onBehalfReason: requiredText(entered.onBehalfReason, { field, max: REASON_LIMIT }) };
};

const described = (text: string, field: Sentence): string =>
  requiredText(text, { field, max: DESCRIPTION_LIMIT });
