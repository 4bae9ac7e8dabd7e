import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { SubsidiaryFollowUpReported } from '../decider/reported-follow-up.events.ts';

/** The injection token of what subsidiaries reported of their follow-up. */
export const REPORTED_FOLLOW_UPS = Symbol('ReportedFollowUps');

/** The table of the last report of each subsidiary, by its tenant. */
export const REPORTED_FOLLOW_UP_TABLE = 'reported-follow-ups';

/** A row of {@link REPORTED_FOLLOW_UP_TABLE}. */
export type ReportedFollowUpRow = Omit<SubsidiaryFollowUpReported['data'], 'subsidiary'>;

/** Keeps what each subsidiary reported last. */
export const reportedFollowUpListProjection: Projection = {
  name: 'reported-follow-ups',
  version: 1,
  categories: ['reported-follow-up'],
  tables: [REPORTED_FOLLOW_UP_TABLE],
  project: (events, rows) => {
    for (const event of events) {
      const { subsidiary, ...row } = (event as RecordedEvent<SubsidiaryFollowUpReported>).data;
      rows.put(REPORTED_FOLLOW_UP_TABLE, subsidiary, row satisfies ReportedFollowUpRow);
    }
    return Promise.resolve();
  },
};
