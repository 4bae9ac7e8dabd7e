import { dayOf, isDay } from '@kaoping/calendar';
import type { RecordFollowUpTask } from './follow-up-task.commands.ts';
import { FollowUpDayRefused, FollowUpListRefused, FollowUpTextRefused } from './follow-up-task.errors.ts';
import type { FollowUpTaskRecorded } from './follow-up-task.events.ts';

/** How long the record of a talk may be, in characters: some pages. */
const TEXT_LENGTH_MAX = 10_000;

/** How long a reason may be, in characters: a page. */
const REASON_LENGTH_MAX = 2_000;

/** How many take part at the most: a monthly meeting of a company. */
const PARTICIPANTS_MAX = 100;

/** How many files prove one record at the most. */
const EVIDENCE_MAX = 20;

/** How long a name or an id may be, in characters. */
const NAME_LENGTH_MAX = 200;

/** What the record of a talk has to say. */
export const checkRecord = ({ data, metadata }: RecordFollowUpTask): FollowUpTaskRecorded['data'] => {
  const { on, participants, text, evidenceIds } = data;
  if (!isDay(on) || on > dayOf(metadata.now)) throw new FollowUpDayRefused('on', on);
  return {
    on,
    participants: checkList('participants', participants, 1, PARTICIPANTS_MAX),
    text: checkText('text', text, TEXT_LENGTH_MAX),
    evidenceIds: checkList('evidenceIds', evidenceIds, 0, EVIDENCE_MAX),
  };
};

/** A reason that is given where one is needed. */
export const checkReason = (reason = ''): string => checkText('reason', reason, REASON_LENGTH_MAX);

const checkText = (field: 'reason' | 'text', text: string, lengthMax: number): string => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > lengthMax) throw new FollowUpTextRefused(field, lengthMax);
  return trimmed;
};

const checkList = (
  field: 'participants' | 'evidenceIds',
  items: readonly string[],
  countMin: number,
  countMax: number,
): readonly string[] => {
  const trimmed = items.map((item) => item.trim()).filter((item) => item !== '');
  const isFitting = trimmed.length >= countMin && trimmed.length <= countMax;
  if (!isFitting || trimmed.some(({ length }) => length > NAME_LENGTH_MAX)) {
    throw new FollowUpListRefused(field, countMin, countMax);
  }
  return trimmed;
};
