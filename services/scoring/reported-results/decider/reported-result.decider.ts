import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import { ReportedResultOtherwise } from './reported-result.errors.ts';
import type { SubsidiaryResultReported } from './reported-result.events.ts';

/** Takes in a ranking that a subsidiary reported. */
export class TakeReportedResult {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SubsidiaryResultReported['data'],
  ) {}
}

/** The digest of the result of each revision that was reported. */
export interface ReportedResult {
  readonly digests: Readonly<Record<string, string>>;
}

const evolve = (
  { digests }: ReportedResult,
  { data }: ProposedEvent<SubsidiaryResultReported>,
): ReportedResult => ({ digests: { ...digests, [String(data.revision)]: data.resultDigest } });

/** Every revision is kept, in whatever order they come. */
const decide = (
  { data }: TakeReportedResult,
  { digests }: ReportedResult,
): readonly SubsidiaryResultReported[] => {
  const known = digests[String(data.revision)];
  if (known === undefined) return [{ type: 'SubsidiaryResultReported', data }];
  if (known !== data.resultDigest)
    throw new ReportedResultOtherwise(data.subsidiary, data.cycleId, data.revision);
  return [];
};

/** The rules of what a subsidiary reports of one ranking; the stream id comes from `reportedResultId`. */
export const reportedResultDecider: Decider<ReportedResult, TakeReportedResult, SubsidiaryResultReported> = {
  category: 'reported-result',
  initialState: { digests: {} },
  stateVersion: 1,
  evolve,
  decide,
};
