import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { FollowUpReported } from './follow-up-report.events.ts';

/** Tells the headquarters how results are followed up. */
export class ReportFollowUp {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: FollowUpReported['data'],
  ) {}
}

/** What was told on a day. */
export interface FollowUpReport {
  readonly told?: FollowUpReported['data'];
}

const evolve = (_: FollowUpReport, event: ProposedEvent<FollowUpReported>): FollowUpReport => ({
  told: event.data,
});

/** Once a day: what changes later on the day is told the next. */
const decide = ({ data }: ReportFollowUp, { told }: FollowUpReport): readonly FollowUpReported[] =>
  told ? [] : [{ type: 'FollowUpReported', data }];

/** The rules of a report; the stream id is the day. */
export const followUpReportDecider: Decider<FollowUpReport, ReportFollowUp, FollowUpReported> = {
  category: 'follow-up-report',
  initialState: {},
  stateVersion: 1,
  evolve,
  decide,
};
