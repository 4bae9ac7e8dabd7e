import type {
  BallotCampaign,
  BallotCampaignStatus,
  BallotElectorateView,
  BallotWithoutResult,
} from '../../generated/graphql.ts';
import type { BallotElectorate, ElectorateCount, WithoutResult } from '../decider/ballot-campaign.events.ts';
import type { HeldCampaign } from '../decider/ballot-campaign.state.ts';

const STATUSES: Readonly<Record<HeldCampaign['status'], BallotCampaignStatus>> = {
  prepared: 'PREPARED',
  open: 'OPEN',
  closed: 'CLOSED',
  tallied: 'TALLIED',
  cancelled: 'CANCELLED',
};

const REASONS: Readonly<Record<WithoutResult, BallotWithoutResult>> = {
  'too-few': 'TOO_FEW',
  'no-quorum': 'NO_QUORUM',
  'more-than-issued': 'MORE_THAN_ISSUED',
};

/** A status as the schema names it. */
export const publicStatus = (status: HeldCampaign['status']): BallotCampaignStatus => STATUSES[status];

/** A vote with all that anybody may know of it: how many ballots came in only after closing, and the counts last. */
export const publicCampaign = (campaignId: string, campaign: HeldCampaign): BallotCampaign => {
  const { cycleId, title, status, closesAt, minimumReturns, electorates, entries } = campaign;
  return {
    ...{ campaignId, cycleId, title, closesAt, minimumReturns },
    status: publicStatus(status),
    electorates: electorates.map((electorate) => publicElectorate(campaign, electorate)),
    counts: entries.map(({ organisationId, input, value }) => ({ organisationId, input, count: value })),
  };
};

const publicElectorate = (
  { issued, returned, turnout }: HeldCampaign,
  { raterGroup, ...electorate }: BallotElectorate,
): BallotElectorateView => {
  const counted = turnout.find((one) => one.electorate === electorate.key);
  const reason = counted?.withoutResult;
  return {
    ...electorate,
    raterGroup: raterGroup ?? null,
    issued: counted?.issued ?? countOf(issued, electorate.key),
    returned: counted?.returned ?? countOf(returned, electorate.key),
    withoutResult: reason === undefined ? null : REASONS[reason],
  };
};

const countOf = (counts: readonly ElectorateCount[], key: string): number | null =>
  counts.find(({ electorate }) => electorate === key)?.count ?? null;
