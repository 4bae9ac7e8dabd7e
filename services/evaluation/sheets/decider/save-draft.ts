import { REASON_LIMIT } from '../../cycles/result/required-text.ts';
import { answerKey, questionKey } from './answer-key.ts';
import { questionTitle } from './question-title.ts';
import type { SaveDraft } from './sheet.commands.ts';
import { SheetDraftConflict, SheetDraftTooLarge } from './sheet.errors.ts';
import type { SheetAnswer, SheetEvent } from './sheet.events.ts';
import type { AssignedSheet, DraftAnswer } from './sheet.state.ts';

/** How often a draft may be kept: at one in some seconds, more than an hour of typing without a pause. */
const DRAFT_LIMIT = 1_000;

/** The most answers that one draft changes. */
const CHANGE_LIMIT = 2_000;

/** The longest value in a draft, in characters; what it says is checked when the sheet is submitted. */
const VALUE_LIMIT = 60;

const LABEL_LIMIT = 100;

/**
 * Keeps the answers that changed. Two windows that change different answers both keep theirs; where they changed
 * the same one, the later is refused and told what stands, so that nothing is lost unseen.
 *
 * @throws {SheetDraftConflict} @throws {SheetDraftTooLarge}
 */
export const saveDraft = ({ data }: SaveDraft, sheet: AssignedSheet): readonly SheetEvent[] => {
  const asked = new Set(sheet.questions.map(questionKey));
  const changed = data.answers.filter((answer) => asked.has(questionKey(answer)) && isChanged(sheet, answer));
  const conflicts = changed.flatMap((answer) => {
    const standing = sheet.draft[answerKey(answer)];
    return standing && standing.draftRevision > data.baseRevision ? [standing] : [];
  });
  if (conflicts.length > 0) throw new SheetDraftConflict(conflicts.map((one) => told(sheet, one)));
  if (changed.length === 0) return [];
  requireSmall(sheet, changed);
  return [{ type: 'SheetDraftSaved', data: { draftRevision: sheet.draftRevision + 1, answers: changed } }];
};

const isChanged = ({ draft }: AssignedSheet, answer: SheetAnswer): boolean => {
  const standing = draft[answerKey(answer)];
  if (!standing) return answer.value !== '' || answer.reason !== undefined;
  return standing.value !== answer.value || standing.reason !== answer.reason;
};

const told = ({ assignment }: AssignedSheet, standing: DraftAnswer) => ({
  title: questionTitle(assignment, standing),
  standing: standing.value,
});

const requireSmall = ({ draftRevision }: AssignedSheet, changed: readonly SheetAnswer[]): void => {
  if (draftRevision >= DRAFT_LIMIT) {
    throw new SheetDraftTooLarge({
      en: `it was kept ${String(DRAFT_LIMIT)} times already; submit the sheet.`,
      zh: `已保存 ${String(DRAFT_LIMIT)} 次，请提交考评表。`,
    });
  }
  const isLong = ({ value, label = '', reason = '' }: SheetAnswer): boolean =>
    value.length > VALUE_LIMIT || label.length > LABEL_LIMIT || reason.length > REASON_LIMIT;
  if (changed.length > CHANGE_LIMIT || changed.some(isLong)) {
    throw new SheetDraftTooLarge({
      en: `keep to ${String(CHANGE_LIMIT)} answers, values of ${String(VALUE_LIMIT)}, labels of ${String(LABEL_LIMIT)} and reasons of ${String(REASON_LIMIT)} characters.`,
      zh: `一次最多 ${String(CHANGE_LIMIT)} 项，填写内容 ${String(VALUE_LIMIT)} 字、说明 ${String(LABEL_LIMIT)} 字、理由 ${String(REASON_LIMIT)} 字以内。`,
    });
  }
};
