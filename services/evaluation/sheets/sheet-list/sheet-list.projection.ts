import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { SheetEvent } from '../decider/sheet.events.ts';
import { SHEET_TABLES, type SheetProgressRow, type SheetRow } from './sheet-list.rows.ts';

/** Lists sheets by cycle, rater and status, and counts how far they are. Drafts change nothing in it. */
export const sheetListProjection: Projection = {
  name: 'sheet-list',
  version: 1,
  categories: ['assessment-sheet'],
  tables: Object.values(SHEET_TABLES),
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<SheetEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<SheetEvent>, rows: Rows): Promise<void> => {
  const before = await rows.get<SheetRow>(SHEET_TABLES.sheets, event.stream.id);
  const after = event.type === 'SheetAssigned' ? assigned(event) : before && changed(before, event);
  if (!after || after === before) return;
  rows.put(SHEET_TABLES.sheets, after.sheetId, after, indexesOf(after));
  if (before?.status !== after.status) await count(rows, before, after);
};

const assigned = ({
  stream,
  data,
}: Extract<RecordedEvent<SheetEvent>, { readonly type: 'SheetAssigned' }>): SheetRow => {
  const { cycleId, procedure, raterGroup, rater, dueOn, questions, assessed } = data;
  return {
    sheetId: stream.id,
    cycleId,
    procedure,
    ...(raterGroup !== undefined && { raterGroup }),
    rater,
    status: 'assigned',
    ...(dueOn !== undefined && { dueOn }),
    questionCount: questions.length,
    assessedCount: assessed.length,
    isLate: false,
    isDelegated: false,
  };
};

const changed = (
  row: SheetRow,
  event: Exclude<RecordedEvent<SheetEvent>, { readonly type: 'SheetAssigned' }>,
): SheetRow => {
  switch (event.type) {
    case 'SheetSubmitted': {
      const { submittedAt, lateReason, onBehalfOf } = event.data;
      const isLate = lateReason !== undefined;
      return { ...row, status: 'submitted', submittedAt, isLate, isDelegated: onBehalfOf !== undefined };
    }
    case 'SheetAccepted':
      return { ...row, status: 'accepted' };
    case 'SheetSentBack':
      return { ...row, status: 'sent-back', sentBackReason: event.data.reason };
    case 'SheetWithdrawn':
      return { ...row, status: 'withdrawn' };
    case 'SheetDraftSaved':
    case 'SheetConflictDeclared':
    case 'SheetCorrected':
      return row;
  }
};

/** A person's sheets are the person's; those of an organisation are in its recorder's list. */
const indexesOf = ({ cycleId, status, rater }: SheetRow): Readonly<Record<string, string>> => ({
  cycle: cycleId,
  cycleStatus: `${cycleId}|${status}`,
  ...(rater.personId !== undefined
    ? { person: rater.personId }
    : rater.organisationId !== undefined && { unit: rater.organisationId }),
});

const NONE: SheetProgressRow['counts'] = {
  assigned: 0,
  'sent-back': 0,
  submitted: 0,
  accepted: 0,
  withdrawn: 0,
};

const count = async (rows: Rows, before: SheetRow | undefined, after: SheetRow): Promise<void> => {
  const { cycleId, procedure, raterGroup } = after;
  const key = JSON.stringify([cycleId, procedure, raterGroup ?? '']);
  const present = await rows.get<SheetProgressRow>(SHEET_TABLES.progress, key);
  const counts = { ...(present?.counts ?? NONE) };
  if (before) counts[before.status] -= 1;
  counts[after.status] += 1;
  const row: SheetProgressRow = {
    cycleId,
    procedure,
    ...(raterGroup !== undefined && { raterGroup }),
    counts,
  };
  rows.put(SHEET_TABLES.progress, key, row, { cycle: cycleId });
};
