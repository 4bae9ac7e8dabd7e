import { dayOf } from '@kaoping/calendar';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { DecideAppeal, WantedCorrection } from './appeal-docket.commands.ts';
import {
  AppellantExcluded,
  CorrectionsRefused,
  FirstReviewerExcluded,
  ReplyAwaited,
} from './appeal-docket.errors.ts';
import type { AppealCorrection, AppealDecided } from './appeal-docket.events.ts';
import type { Appeal } from './appeal-docket.state.ts';

/** The most entries that one decision corrects. */
const CORRECTION_LIMIT = 100;

const REASON = { field: { en: 'Reason', zh: '裁定理由' }, max: DESCRIPTION_LIMIT };

/** Decides an appeal; what an upheld one changes is a correction beside what stood before, never an edit. */
export const decideAppeal = (command: DecideAppeal, appeal: Appeal): readonly AppealDecided[] => {
  const { data, metadata } = command;
  const deciderId = metadata.actorId;
  requireImpartial(appeal, deciderId);
  if (appeal.status !== 'replied' && dayOf(metadata.now) <= appeal.replyBy) {
    throw new ReplyAwaited(appeal.replyBy);
  }
  const { cycleId, organisationId, appealId, outcome } = data;
  const { against } = appeal;
  const isRemedied = against.kind === 'adjustment' && outcome !== 'rejected';
  return [
    {
      type: 'AppealDecided',
      data: {
        ...{ cycleId, organisationId, appealId, outcome },
        reason: requiredText(data.reason, REASON),
        ...{ deciderId, decidedAt: metadata.now },
        corrections: correctionsOf(command, appeal),
        ...(isRemedied && { remediedAdjustmentId: against.adjustmentId }),
      },
    },
  ];
};

const requireImpartial = ({ appellantId, involvedIds, replierId }: Appeal, deciderId: string): void => {
  if (deciderId === appellantId) throw new AppellantExcluded();
  if (deciderId === replierId || involvedIds.includes(deciderId)) throw new FirstReviewerExcluded();
};

const correctionsOf = ({ data }: DecideAppeal, { against }: Appeal): readonly AppealCorrection[] => {
  const { corrections, outcome } = data;
  if (corrections.length > CORRECTION_LIMIT) {
    throw new CorrectionsRefused({
      en: `${String(corrections.length)} are more than ${String(CORRECTION_LIMIT)}.`,
      zh: `共 ${String(corrections.length)} 项，超过上限 ${String(CORRECTION_LIMIT)} 项。`,
    });
  }
  const isChange = outcome !== 'rejected' && against.kind !== 'adjustment';
  if (isChange && corrections.length === 0) throw new CorrectionsRefused(MISSING);
  if (!isChange && corrections.length > 0) throw new CorrectionsRefused(NEEDLESS);
  return corrections.map((correction, at) => corrected(data, correction, at + 1));
};

const MISSING = {
  en: 'an appeal that is upheld says which entry it corrects, and to what.',
  zh: '申诉成立时，须写明更正哪一项得分及更正后的结果。',
};

const NEEDLESS = {
  en: 'a rejected appeal corrects nothing, and an adjustment is withdrawn or reviewed again by itself.',
  zh: '驳回的申诉不作更正；加减分的申诉成立后自动撤销或重新审核，无须另填。',
};

const corrected = (
  { appealId, organisationId, inputs, reason }: DecideAppeal['data'],
  { replacedEntryId, replacement }: WantedCorrection,
  row: number,
): AppealCorrection => {
  if (replacement === undefined) return { replacedEntryId };
  const { input, label, value } = replacement;
  const known = inputs.find(({ name }) => name === input);
  const problem = known ? checkEntry(known, value) : UNKNOWN_INPUT;
  if (problem) {
    throw new CorrectionsRefused({
      en: `row ${String(row)}: ${problem.en}`,
      zh: `第 ${String(row)} 行：${problem.zh}`,
    });
  }
  const entryId = `${appealId}/${String(row)}`;
  const entry = { entryId, organisationId, input, value, reason: reason.trim() };
  return { replacedEntryId, replacement: { ...entry, ...(label !== undefined && { label }) } };
};

const UNKNOWN_INPUT = {
  en: 'the scheme of this cycle has no such input.',
  zh: '本周期方案没有该计分项。',
};
