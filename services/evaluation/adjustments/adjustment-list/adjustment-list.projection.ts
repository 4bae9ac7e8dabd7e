import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type {
  AdjustmentAccountEvent,
  AdjustmentClaimed,
  AdjustmentEvent,
  AdjustmentsRecounted,
  OverdueEvent,
} from '../decider/adjustment-account.events.ts';
import { changedRow } from './adjustment-row-changes.ts';
import { ADJUSTMENT_TABLES, type AdjustmentRow, type NoticeRow } from './adjustment-list.rows.ts';

/** Lists bonuses, deductions and overdue work by cycle, status, organisation and circumstance. */
export const adjustmentListProjection: Projection = {
  name: 'adjustment-list',
  version: 1,
  categories: ['adjustment-account'],
  tables: Object.values(ADJUSTMENT_TABLES),
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<AdjustmentAccountEvent>, rows);
  },
};

const apply = (event: AdjustmentAccountEvent, rows: Rows): Promise<void> => {
  if (event.type === 'AdjustmentsRecounted') return recount(event, rows);
  return 'workId' in event.data && !('adjustmentId' in event.data)
    ? applyToNotice(event as OverdueEvent, rows)
    : applyToAdjustment(event as AdjustmentEvent, rows);
};

const keyOf = (
  { cycleId, organisationId }: { readonly cycleId: string; readonly organisationId: string },
  id: string,
): string => JSON.stringify([cycleId, organisationId, id]);

const applyToAdjustment = async (event: AdjustmentEvent, rows: Rows): Promise<void> => {
  const { adjustmentId } = event.data;
  const present = await rows.get<AdjustmentRow>(
    ADJUSTMENT_TABLES.adjustments,
    keyOf(event.data, adjustmentId),
  );
  if (event.type === 'AdjustmentClaimed') put(rows, claimedRow(event, present));
  else if (present) put(rows, changedRow(present, event));
  if (event.type === 'AdjustmentClaimed') await markDeducted(event, rows);
  if (event.type !== 'AdjustmentTookEffect') return;
  for (const id of event.data.supersedes) {
    const other = await rows.get<AdjustmentRow>(ADJUSTMENT_TABLES.adjustments, keyOf(event.data, id));
    if (!other) continue;
    const { counted: _, ...superseded } = other;
    put(rows, { ...superseded, status: 'superseded' });
  }
};

const claimedRow = ({ data }: AdjustmentClaimed, before: AdjustmentRow | undefined): AdjustmentRow => {
  const {
    terms,
    approvals: _approvals,
    publicityDays: _days,
    lateReason: _late,
    onBehalfOf: _for,
    ...claim
  } = data;
  const { side, circumstance, title } = terms;
  const objections = before?.objections ?? [];
  return { ...claim, side, circumstance, title, status: 'claimed', reviewerIds: [], objections };
};

const put = (rows: Rows, row: AdjustmentRow): void => {
  const { cycleId, organisationId, adjustmentId, status, side, circumstance } = row;
  rows.put(ADJUSTMENT_TABLES.adjustments, keyOf(row, adjustmentId), row, {
    cycle: cycleId,
    cycleStatus: JSON.stringify([cycleId, status]),
    cycleOrganisation: JSON.stringify([cycleId, organisationId]),
    cycleCircumstance: JSON.stringify([cycleId, side, circumstance]),
  });
};

const recount = async ({ data }: AdjustmentsRecounted, rows: Rows): Promise<void> => {
  for (const { adjustmentId, counted } of data.counted) {
    const row = await rows.get<AdjustmentRow>(ADJUSTMENT_TABLES.adjustments, keyOf(data, adjustmentId));
    if (row) put(rows, { ...row, counted });
  }
};

const applyToNotice = async (event: OverdueEvent, rows: Rows): Promise<void> => {
  if (event.type === 'OverdueNoticed') {
    const { terms, ...notice } = event.data;
    const { circumstance, title } = terms;
    putNotice(rows, { ...notice, circumstance, title, status: 'noticed', replies: [] });
    return;
  }
  const present = await noticeOf(event.data, event.data.workId, rows);
  if (!present) return;
  if (event.type === 'OverdueReplied') {
    putNotice(rows, { ...present, replies: [...present.replies, event.data.text] });
    return;
  }
  const { how, reason } = event.data;
  putNotice(rows, { ...present, status: 'settled', settled: how, reason });
};

const markDeducted = async ({ data }: AdjustmentClaimed, rows: Rows): Promise<void> => {
  if (data.workId === undefined) return;
  const present = await noticeOf(data, data.workId, rows);
  if (present) putNotice(rows, { ...present, status: 'deducted' });
};

const noticeOf = (
  place: { readonly cycleId: string; readonly organisationId: string },
  workId: string,
  rows: Rows,
): Promise<NoticeRow | undefined> => rows.get<NoticeRow>(ADJUSTMENT_TABLES.notices, keyOf(place, workId));

const putNotice = (rows: Rows, row: NoticeRow): void => {
  const { cycleId, organisationId, workId } = row;
  rows.put(ADJUSTMENT_TABLES.notices, keyOf(row, workId), row, {
    cycle: cycleId,
    cycleOrganisation: JSON.stringify([cycleId, organisationId]),
  });
};
