import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { SubsidiaryFollowUpReported } from './reported-follow-up.events.ts';

/** Takes in what a subsidiary told. */
export class TakeFollowUpReport {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SubsidiaryFollowUpReported['data'],
  ) {}
}

/** The day of the last report; the empty text before the first. */
export interface ReportedFollowUp {
  readonly on: string;
}

const evolve = (
  _: ReportedFollowUp,
  { data }: ProposedEvent<SubsidiaryFollowUpReported>,
): ReportedFollowUp => ({ on: data.on });

/** A subsidiary reports once a day: a day that is not later is a repetition, or comes too late to matter. */
const decide = (
  { data }: TakeFollowUpReport,
  { on }: ReportedFollowUp,
): readonly SubsidiaryFollowUpReported[] =>
  data.on > on ? [{ type: 'SubsidiaryFollowUpReported', data }] : [];

/** The rules of what a subsidiary reports of its follow-up; the stream id is its tenant. */
export const reportedFollowUpDecider: Decider<
  ReportedFollowUp,
  TakeFollowUpReport,
  SubsidiaryFollowUpReported
> = {
  category: 'reported-follow-up',
  initialState: { on: '' },
  stateVersion: 1,
  evolve,
  decide,
};
