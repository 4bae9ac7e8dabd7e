import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { DutyReportEvent } from '../decider/duty-report.events.ts';
import { DUTY_REPORT_TABLES, type DutyReportRow } from './duty-report-list.rows.ts';

/** Lists the duty reports of a cycle. */
export const dutyReportListProjection: Projection = {
  name: 'duty-report-list',
  version: 1,
  categories: ['duty-report'],
  tables: Object.values(DUTY_REPORT_TABLES),
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<DutyReportEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<DutyReportEvent>, rows: Rows): Promise<void> => {
  const before = await rows.get<DutyReportRow>(DUTY_REPORT_TABLES.reports, event.stream.id);
  const after = event.type === 'DutyReportOpened' ? opened(event.data) : before && changed(before, event);
  if (!after || after === before) return;
  rows.put(DUTY_REPORT_TABLES.reports, event.stream.id, after, { cycle: after.cycleId });
};

const opened = ({
  cycleId,
  organisation,
}: Extract<DutyReportEvent, { readonly type: 'DutyReportOpened' }>['data']): DutyReportRow => ({
  cycleId,
  ...organisation,
  submitted: [],
  reviewCount: 0,
});

const changed = (
  row: DutyReportRow,
  event: Exclude<RecordedEvent<DutyReportEvent>, { readonly type: 'DutyReportOpened' }>,
): DutyReportRow => {
  switch (event.type) {
    case 'DutyReportSubmitted':
      return { ...row, submitted: [...row.submitted, event.data.who] };
    case 'DutyReportSentBack':
      return { ...row, submitted: row.submitted.filter((who) => who !== event.data.who) };
    case 'DutyReportReviewed':
      return { ...row, reviewCount: row.reviewCount + 1 };
    case 'DutyReportReviewWithdrawn':
      return { ...row, reviewCount: row.reviewCount - 1 };
    case 'DutyReportSectionsSaved':
    case 'DutyReportDelivered':
      return row;
  }
};
