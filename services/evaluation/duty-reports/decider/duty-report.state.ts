import type { ProposedEvent } from '@kaoping/event-sourcing';
import { DutyReportUnknown } from './duty-report.errors.ts';
import type {
  DutyReportDelivered,
  DutyReportEvent,
  DutyReportOpened,
  DutyReportReviewed,
  DutyReportSectionsSaved,
  Reporter,
} from './duty-report.events.ts';

/** The report of one reporter. */
export interface WrittenReport {
  readonly status: 'draft' | 'submitted';
  readonly revision: number;
  /** By section key, with the revision in which it was written. */
  readonly sections: ReadonlyMap<string, { readonly text: string; readonly revision: number }>;
  readonly submittedAt?: string;
  readonly sentBackReason?: string;
}

/** The duty reports of an organisation once one was begun. */
export interface OpenedDutyReport {
  readonly status: 'open';
  readonly frame: DutyReportOpened['data'];
  readonly reports: ReadonlyMap<Reporter, WrittenReport>;
  readonly deliveries: readonly DutyReportDelivered['data'][];
  /** Reviews that count, by review id. */
  readonly reviews: ReadonlyMap<string, DutyReportReviewed['data']>;
  /** Commands that changed it, so that a repetition is recognised. */
  readonly doneBy: readonly string[];
}

/** What is so about the duty reports of an organisation. */
export type DutyReport = { readonly status: 'absent' } | OpenedDutyReport;

/** Before anything happened. */
export const initialDutyReport: DutyReport = { status: 'absent' };

/** @throws {DutyReportUnknown} when nothing was written yet. */
export const requireDutyReport = (report: DutyReport, organisationId: string): OpenedDutyReport => {
  if (report.status === 'absent') throw new DutyReportUnknown(organisationId);
  return report;
};

/** What nobody wrote yet. */
export const BLANK: WrittenReport = { status: 'draft', revision: 0, sections: new Map() };

/** Folds one event into the reports. */
export const evolveDutyReport = (report: DutyReport, event: ProposedEvent<DutyReportEvent>): DutyReport => {
  if (event.type === 'DutyReportOpened') {
    const frame = event.data;
    // What opens them is half of a command: the other half is what makes it done.
    return { status: 'open', frame, reports: new Map(), deliveries: [], reviews: new Map(), doneBy: [] };
  }
  if (report.status === 'absent') return report;
  return { ...report, ...changeOf(report, event), doneBy: [...report.doneBy, event.causationId] };
};

const changeOf = (
  report: OpenedDutyReport,
  event: Exclude<ProposedEvent<DutyReportEvent>, { readonly type: 'DutyReportOpened' }>,
): Partial<OpenedDutyReport> => {
  switch (event.type) {
    case 'DutyReportSectionsSaved':
      return withSections(report, event.data);
    case 'DutyReportSubmitted': {
      const { who, submittedAt } = event.data;
      return withReport(report, who, { status: 'submitted', submittedAt });
    }
    case 'DutyReportSentBack':
      return withReport(report, event.data.who, { status: 'draft', sentBackReason: event.data.reason });
    case 'DutyReportDelivered':
      return { deliveries: [...report.deliveries, event.data] };
    case 'DutyReportReviewed':
      return { reviews: new Map(report.reviews).set(event.data.reviewId, event.data) };
    case 'DutyReportReviewWithdrawn':
      return { reviews: new Map([...report.reviews].filter(([id]) => id !== event.data.reviewId)) };
  }
};

const withSections = (
  report: OpenedDutyReport,
  { who, revision, sections }: DutyReportSectionsSaved['data'],
): Pick<OpenedDutyReport, 'reports'> => {
  const written = new Map(report.reports.get(who)?.sections);
  for (const { key, text } of sections) written.set(key, { text, revision });
  return withReport(report, who, { revision, sections: written });
};

const withReport = (
  { reports }: OpenedDutyReport,
  who: Reporter,
  change: Partial<WrittenReport>,
): Pick<OpenedDutyReport, 'reports'> => ({
  reports: new Map(reports).set(who, { ...(reports.get(who) ?? BLANK), ...change }),
});
