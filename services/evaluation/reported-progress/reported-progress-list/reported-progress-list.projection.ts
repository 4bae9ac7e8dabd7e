import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { SubsidiaryProgressReported } from '../decider/progress-report.events.ts';

/** The injection token of what subsidiaries reported of their progress. */
export const REPORTED_PROGRESS = Symbol('ReportedProgress');

/** The table of the last report of each subsidiary, by its tenant. */
export const REPORTED_PROGRESS_TABLE = 'reported-progress';

/** A row of {@link REPORTED_PROGRESS_TABLE}. */
export type ReportedProgressRow = Omit<SubsidiaryProgressReported['data'], 'subsidiary'>;

/** Keeps what each subsidiary reported last. */
export const reportedProgressListProjection: Projection = {
  name: 'reported-progress',
  version: 1,
  categories: ['reported-progress'],
  tables: [REPORTED_PROGRESS_TABLE],
  project: (events, rows) => {
    for (const event of events) {
      const { subsidiary, ...row } = (event as RecordedEvent<SubsidiaryProgressReported>).data;
      rows.put(REPORTED_PROGRESS_TABLE, subsidiary, row satisfies ReportedProgressRow);
    }
    return Promise.resolve();
  },
};
