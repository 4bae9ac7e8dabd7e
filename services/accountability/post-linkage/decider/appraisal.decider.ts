import type { Decider, ProposedEvent } from '@kaoping/event-sourcing';
import { isBetween, readDecimal } from '../result/exact-decimal.ts';
import type { RecordAppraisal } from './post-linkage.commands.ts';
import { AppraisalRefused } from './post-linkage.errors.ts';
import type { AppraisalRecorded } from './post-linkage.events.ts';

/** A person's democratic appraisal of a year. */
export interface Appraisal {
  /** Absent until it is entered. */
  readonly recorded?: AppraisalRecorded['data'];
  readonly commandIds: readonly string[];
}

/** The id of the stream of a person's appraisal of a year. */
export const appraisalId = (personId: string, year: string): string => `${personId}:${year}`;

/** The longest source or reason, in characters. */
const TEXT_LIMIT = 1_000;

const record = (
  { data, metadata }: RecordAppraisal,
  { recorded, commandIds }: Appraisal,
): readonly AppraisalRecorded[] => {
  if (commandIds.includes(metadata.commandId)) return [];
  const { personId, year, score } = data;
  checkFigures(year, score);
  const source = required('source', data.source);
  if (!recorded) return [{ type: 'AppraisalRecorded', data: { personId, year, score, source } }];
  if (recorded.score === score && recorded.source === source) return [];
  const reason = required('reason', data.reason ?? '');
  return [{ type: 'AppraisalRecorded', data: { personId, year, score, source, reason } }];
};

const checkFigures = (year: string, score: string): void => {
  if (!/^\d{4}$/u.test(year))
    throw new AppraisalRefused('year', { en: 'give a year such as 2025.', zh: '须为年份，例如 2025。' });
  const read = readDecimal(score);
  if (!read || !isBetween(read, 0n, 100n))
    throw new AppraisalRefused('score', {
      en: 'give a decimal from 0 to 100, such as 92.5.',
      zh: '须为 0 至 100 的分数，例如 92.5。',
    });
};

const required = (field: string, given: string): string => {
  const text = given.trim();
  if (text !== '' && text.length <= TEXT_LIMIT) return text;
  throw new AppraisalRefused(field, {
    en: `write 1 to ${String(TEXT_LIMIT)} characters; a correction needs a reason.`,
    zh: `须填写 1 至 ${String(TEXT_LIMIT)} 字；更正须写明原因。`,
  });
};

/** The rules of an appraisal; see {@link appraisalId}. */
export const appraisalDecider: Decider<Appraisal, RecordAppraisal, AppraisalRecorded> = {
  category: 'democratic-appraisal',
  initialState: { commandIds: [] },
  stateVersion: 1,
  evolve: ({ commandIds }, event: ProposedEvent<AppraisalRecorded>) => ({
    recorded: event.data,
    commandIds: [...commandIds, event.causationId],
  }),
  decide: record,
};
