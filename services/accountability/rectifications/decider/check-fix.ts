import { addDays, dayOf } from '@kaoping/calendar';
import { checkDay, usualDay } from './raise-problem.ts';
import type { AcceptFix, RecordRevisit, ReportFix, SendBackFix } from './rectification.commands.ts';
import {
  RectificationEvidenceTooMuch,
  RectificationNotAccepted,
  RectificationNotOpen,
  RectificationNotReported,
  RectificationOwnFix,
} from './rectification.errors.ts';
import type { RectificationEvent } from './rectification.events.ts';
import type { RaisedRectification } from './rectification.state.ts';
import { requiredWords, WORDS_LIMIT } from './required-words.ts';

type Decision = readonly RectificationEvent[];

/** Days after which what was put right is looked at again (及时回访, 000-50). */
const REVISIT_DAYS = 30;

/** The most files that prove one fix. */
const EVIDENCE_LIMIT = 50;

const NOTE = { en: 'note', zh: '说明' };

/** The unit says that it is put right; also of one that is overdue, which stays late. */
export const reportFix = ({ data, metadata }: ReportFix, state: RaisedRectification): Decision => {
  if (state.status !== 'open') throw new RectificationNotOpen(data.rectificationId);
  const evidenceIds = [...new Set(data.evidenceIds)];
  if (evidenceIds.length > EVIDENCE_LIMIT) throw new RectificationEvidenceTooMuch(EVIDENCE_LIMIT);
  const fix = requiredWords(data.fix, { en: 'fix', zh: '整改情况' }, WORDS_LIMIT);
  const reported = { fix, evidenceIds, reportedBy: metadata.actorId, reportedOn: dayOf(metadata.now) };
  return [{ type: 'RectificationFixReported', data: reported }];
};

export const acceptFix = ({ data, metadata }: AcceptFix, state: RaisedRectification): Decision => {
  requireOthersFix(data.rectificationId, state, metadata.actorId);
  const acceptedOn = dayOf(metadata.now);
  const note = data.note?.trim() ?? '';
  const accepted = {
    ...{ acceptedBy: metadata.actorId, acceptedOn, revisitOn: addDays(acceptedOn, REVISIT_DAYS) },
    ...(note !== '' && { note: requiredWords(note, NOTE) }),
  };
  return [{ type: 'RectificationFixAccepted', data: accepted }];
};

export const sendBackFix = ({ data, metadata }: SendBackFix, state: RaisedRectification): Decision => {
  requireOthersFix(data.rectificationId, state, metadata.actorId);
  const { dueOn } = data;
  if (dueOn !== undefined) checkDay(dueOn, metadata.now);
  const reason = requiredWords(data.reason, { en: 'reason', zh: '退回原因' });
  const sentBack = { reason, sentBackBy: metadata.actorId, sentBackOn: dayOf(metadata.now) };
  return [{ type: 'RectificationFixSentBack', data: { ...sentBack, ...(dueOn !== undefined && { dueOn }) } }];
};

/** A revisit may come before its day: whoever passes by may look. One that holds is over. */
export const revisit = ({ data, metadata }: RecordRevisit, state: RaisedRectification): Decision => {
  if (state.status !== 'accepted') throw new RectificationNotAccepted(data.rectificationId);
  if (state.fix?.reportedBy === metadata.actorId) throw new RectificationOwnFix();
  const revisitedOn = dayOf(metadata.now);
  const note = requiredWords(data.note, NOTE);
  const seen = { outcome: data.outcome, note, revisitedBy: metadata.actorId, revisitedOn };
  if (data.outcome === 'holds') return [{ type: 'RectificationRevisited', data: seen }];
  const { dueOn = usualDay(revisitedOn) } = data;
  checkDay(dueOn, metadata.now);
  return [{ type: 'RectificationRevisited', data: { ...seen, dueOn } }];
};

const requireOthersFix = (id: string, { status, fix }: RaisedRectification, actorId: string): void => {
  if (status !== 'fixed') throw new RectificationNotReported(id);
  if (fix?.reportedBy === actorId) throw new RectificationOwnFix();
};
