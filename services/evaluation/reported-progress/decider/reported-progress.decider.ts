import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { SubsidiaryProgressReported } from './progress-report.events.ts';

/** Takes in what a subsidiary told. */
export class TakeProgressReport {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SubsidiaryProgressReported['data'],
  ) {}
}

/** The day of the last report; the empty text before the first. */
export interface ReportedProgressState {
  readonly on: string;
}

/** A subsidiary reports once a day: a day that is not later is a repetition, or comes too late to matter. */
const decide = (
  { data }: TakeProgressReport,
  { on }: ReportedProgressState,
): readonly SubsidiaryProgressReported[] =>
  data.on > on ? [{ type: 'SubsidiaryProgressReported', data }] : [];

/** The rules of what a subsidiary reports of its progress; the stream id is its tenant. */
export const reportedProgressDecider: Decider<
  ReportedProgressState,
  TakeProgressReport,
  SubsidiaryProgressReported
> = {
  category: 'reported-progress',
  initialState: { on: '' },
  stateVersion: 1,
  evolve: (_, { data }: ProposedEvent<SubsidiaryProgressReported>) => ({ on: data.on }),
  decide,
};
