import type { PlanInput } from '@kaoping/scoring-engine';
import { REASON_LIMIT } from '../../cycles/result/required-text.ts';
import { answerKey } from './answer-key.ts';
import { ANSWER_LIMIT, LABEL_LIMIT, notAsked, VALUE_LIMIT } from './check-answers.ts';
import type { SaveGroupSelfAssessmentDraft } from './group-self-assessment.commands.ts';
import {
  GroupSelfAssessmentAnswersRefused,
  GroupSelfAssessmentDraftConflict,
  GroupSelfAssessmentDraftTooLarge,
} from './group-self-assessment.errors.ts';
import type { GroupSelfAssessmentEvent, SelfAnswer } from './group-self-assessment.events.ts';
import type { DraftedSelfAnswer, GroupSelfAssessment } from './group-self-assessment.state.ts';

/** How often a draft may be kept: at one in some seconds, more than an hour of typing without a pause. */
const DRAFT_LIMIT = 1_000;

/**
 * Keeps the answers that changed. Two windows that change different answers both keep theirs; where they changed the
 * same one, the later is refused and told what stands.
 *
 * @throws {GroupSelfAssessmentDraftConflict} @throws {GroupSelfAssessmentDraftTooLarge}
 * @throws {GroupSelfAssessmentAnswersRefused} when it answers what nobody asks.
 */
export const saveDraft = (
  { data: { form, baseRevision, answers } }: SaveGroupSelfAssessmentDraft,
  state: GroupSelfAssessment,
): readonly GroupSelfAssessmentEvent[] => {
  requireSmall(state, answers);
  const strangers = notAsked(form.asked, answers);
  if (strangers.length > 0) throw new GroupSelfAssessmentAnswersRefused(strangers);
  const changed = [...latestOf(answers)].filter((answer) => isChanged(state, answer));
  const conflicts = changed.flatMap((answer) => {
    const standing = state.draft[answerKey(answer)];
    return standing && standing.draftRevision > baseRevision ? [standing] : [];
  });
  if (conflicts.length > 0) {
    throw new GroupSelfAssessmentDraftConflict(conflicts.map((one) => told(form.asked, one)));
  }
  if (changed.length === 0) return [];
  const { schemeId, version, period } = form;
  const draftRevision = state.draftRevision + 1;
  const data = { schemeId, version, period, draftRevision, answers: changed };
  return [{ type: 'GroupSelfAssessmentDraftSaved', data }];
};

/** Of several values for one answer, the one that was typed last. */
const latestOf = (answers: readonly SelfAnswer[]): Iterable<SelfAnswer> =>
  new Map(answers.map((answer) => [answerKey(answer), answer])).values();

const isChanged = ({ draft }: GroupSelfAssessment, answer: SelfAnswer): boolean => {
  const standing = draft[answerKey(answer)];
  if (!standing) return answer.value !== '' || answer.reason !== undefined;
  return standing.value !== answer.value || standing.reason !== answer.reason;
};

const told = (asked: readonly PlanInput[], { input, value }: DraftedSelfAnswer) => ({
  title: asked.find(({ name }) => name === input)?.title ?? { en: input, zh: input },
  standing: value,
});

const requireSmall = ({ draftRevision }: GroupSelfAssessment, answers: readonly SelfAnswer[]): void => {
  if (draftRevision >= DRAFT_LIMIT) {
    throw new GroupSelfAssessmentDraftTooLarge({
      en: `it was kept ${String(DRAFT_LIMIT)} times already; submit it.`,
      zh: `已保存 ${String(DRAFT_LIMIT)} 次，请提交自评。`,
    });
  }
  const isLong = ({ value, label = '', reason = '' }: SelfAnswer): boolean =>
    value.length > VALUE_LIMIT || label.length > LABEL_LIMIT || reason.length > REASON_LIMIT;
  if (answers.length <= ANSWER_LIMIT && !answers.some(isLong)) return;
  throw new GroupSelfAssessmentDraftTooLarge({
    en: `keep to ${String(ANSWER_LIMIT)} answers, values of ${String(VALUE_LIMIT)}, labels of ${String(LABEL_LIMIT)} and reasons of ${String(REASON_LIMIT)} characters.`,
    zh: `一次最多 ${String(ANSWER_LIMIT)} 项，填写内容 ${String(VALUE_LIMIT)} 字、说明 ${String(LABEL_LIMIT)} 字、理由 ${String(REASON_LIMIT)} 字以内。`,
  });
};
