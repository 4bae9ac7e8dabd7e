import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { ProgressReported } from './progress-report.events.ts';

/** Tells the headquarters how far assessments are. */
export class ReportProgress {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ProgressReported['data'],
  ) {}
}

/** What was told on a day. */
export interface ProgressReport {
  readonly told?: ProgressReported['data'];
}

const evolve = (_: ProgressReport, { data }: ProposedEvent<ProgressReported>): ProgressReport => ({
  told: data,
});

/** Once a day: what changes later on the day is told the next. */
const decide = ({ data }: ReportProgress, { told }: ProgressReport): readonly ProgressReported[] =>
  told ? [] : [{ type: 'ProgressReported', data }];

/** The rules of a report; the stream id is the day. */
export const progressReportDecider: Decider<ProgressReport, ReportProgress, ProgressReported> = {
  category: 'progress-report',
  initialState: {},
  stateVersion: 1,
  evolve,
  decide,
};
