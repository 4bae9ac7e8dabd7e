import type { UnsealedBallots } from '../decider/ballot-campaign.commands.ts';
import type {
  BallotElectorate,
  BallotEntry,
  BallotQuestion,
  ElectorateTurnout,
} from '../decider/ballot-campaign.events.ts';
import type { HeldCampaign } from '../decider/ballot-campaign.state.ts';
import { questionsOf, withoutResultOf } from './electorate-rules.ts';
import { countMarks } from './marked-ballot.ts';
import { sheetOf } from './sheet-of.ts';

/** What a vote came to: sums only. */
export interface CampaignTally {
  readonly turnout: readonly ElectorateTurnout[];
  readonly entries: readonly BallotEntry[];
}

/**
 * Counts a campaign. An electorate without a result leaves no count at all, and no sum over electorates is made
 * from which its counts could be told.
 */
export const tallyCampaign = (
  campaignId: string,
  campaign: HeldCampaign,
  unsealed: readonly UnsealedBallots[],
): CampaignTally => {
  const counted = campaign.electorates.map((electorate) => {
    const ballots = unsealed.find((one) => one.electorate === electorate.key)?.ballots ?? [];
    const turnout = turnoutOf(campaign, electorate, ballots.length);
    return { turnout, entries: entriesOf({ campaignId, campaign, electorate, turnout }, ballots) };
  });
  return {
    turnout: counted.map(({ turnout }) => turnout),
    entries: counted.flatMap(({ entries }) => entries),
  };
};

const turnoutOf = (
  campaign: HeldCampaign,
  electorate: BallotElectorate,
  returned: number,
): ElectorateTurnout => {
  const { key, raterGroup, due, tokens } = electorate;
  const issued = campaign.issued.find((one) => one.electorate === key)?.count ?? tokens;
  const withoutResult = withoutResultOf(campaign, { electorate, issued, returned });
  return {
    electorate: key,
    ...(raterGroup !== undefined && { raterGroup }),
    ...{ due, issued, returned },
    ...(withoutResult !== undefined && { withoutResult }),
  };
};

interface Counting {
  readonly campaignId: string;
  readonly campaign: HeldCampaign;
  readonly electorate: BallotElectorate;
  readonly turnout: ElectorateTurnout;
}

const entriesOf = (
  { campaignId, campaign, electorate, turnout }: Counting,
  ballots: readonly (readonly number[])[],
): readonly BallotEntry[] => {
  if (turnout.withoutResult !== undefined) return [];
  const entry = (organisationId: string, input: string, count: number): BallotEntry => ({
    entryId: `${campaignId}/${organisationId}/${input}`,
    organisationId,
    input,
    value: String(count),
  });
  const counts = countMarks(sheetOf(campaign, electorate), ballots);
  return questionsOf(campaign.questions, electorate).flatMap((question, at) =>
    electorate.organisationIds.flatMap((organisationId, place) => [
      ...question.choices.map(({ input }, choice) =>
        entry(organisationId, input, counts[at]?.[place]?.[choice] ?? 0),
      ),
      ...turnoutInputs(question, turnout).map(({ input, count }) => entry(organisationId, input, count)),
    ]),
  );
};

const turnoutInputs = (
  { counts }: BallotQuestion,
  turnout: ElectorateTurnout,
): readonly { readonly input: string; readonly count: number }[] =>
  (['due', 'issued', 'returned'] as const).flatMap((key) => {
    const input = counts[key];
    return input === undefined ? [] : [{ input, count: turnout[key] }];
  });
