import type { NoticedWork } from '../../adjustments/decider/adjustment-account.state.ts';
import type { NoticeClosing } from '../../adjustments/result/close-notice.ts';
import type { StageState } from '../../cycles/decider/evaluation-cycle.state.ts';
import type { UnitSheet } from './unit-sheet.ts';

const DAY_LENGTH = 10;
const PREFIX = 'sheet:';

/** The id of a sheet with its last day: a sheet that gets another day is other work. */
export const sheetWorkId = (sheetId: string, dueOn: string): string => `${PREFIX}${sheetId}@${dueOn}`;

/** The sheet that a notice is about; nothing for other work. */
export const sheetIdOf = ({ workId }: Pick<NoticedWork, 'workId'>): string | undefined =>
  workId.startsWith(PREFIX) ? workId.slice(PREFIX.length, -(DAY_LENGTH + 1)) : undefined;

/** The last day of a sheet: its own, or that of the last stage in which sheets are taken in. */
export const lastDayOf = (
  { dueOn }: UnitSheet,
  stages: readonly Pick<StageState, 'stage' | 'until'>[],
): string | undefined =>
  dueOn ??
  stages
    .filter(({ stage }) => stage === 'review' || stage === 'assess')
    .map(({ until }) => until)
    .sort()
    .at(-1);

/** Whether a sheet is overdue on a day. One that was given out after its last day never is. */
export const isSheetOverdue = (
  { handedInOn, withdrawnOn, assignedOn }: UnitSheet,
  lastDay: string | undefined,
  today: string,
): lastDay is string =>
  lastDay !== undefined &&
  handedInOn === undefined &&
  withdrawnOn === undefined &&
  assignedOn <= lastDay &&
  lastDay < today;

/** Why a notice of a sheet holds no longer; nothing where it does. */
export const sheetClosing = (
  { handedInOn, withdrawnOn }: UnitSheet,
  { work }: NoticedWork,
  { lastDay, today }: { readonly lastDay: string | undefined; readonly today: string },
): NoticeClosing | undefined => {
  if (handedInOn !== undefined) return { how: 'done', reason: '已提交', on: handedInOn };
  if (withdrawnOn !== undefined) return { how: 'excused', reason: '表已撤销', on: withdrawnOn };
  return lastDay === work.dueOn ? undefined : { how: 'excused', reason: '期限已调整', on: today };
};
