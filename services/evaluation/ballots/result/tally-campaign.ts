import type { UnsealedBallots } from '../decider/ballot-campaign.commands.ts';
import type {
  BallotElectorate,
  BallotEntry,
  BallotQuestion,
  ElectorateTurnout,
  PaperBatch,
} from '../decider/ballot-campaign.events.ts';
import type { HeldCampaign } from '../decider/ballot-campaign.state.ts';
import { fewestReturns, questionsOf, withoutResultOf } from './electorate-rules.ts';
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
    const paper = campaign.paper.find((one) => one.electorate === electorate.key);
    const counting = { campaign, electorate, ballots, ...(paper && { paper }) };
    const turnout = turnoutOf(counting);
    const isHidden = turnout.withoutResult !== undefined;
    return { turnout, entries: isHidden ? [] : entriesOf(campaignId, counting, turnout) };
  });
  return {
    turnout: counted.map(({ turnout }) => turnout),
    entries: counted.flatMap(({ entries }) => entries),
  };
};

/** What one electorate voted: in the box, and on paper. */
interface Counting {
  readonly campaign: HeldCampaign;
  readonly electorate: BallotElectorate;
  readonly ballots: readonly (readonly number[])[];
  readonly paper?: PaperBatch;
}

const turnoutOf = (counting: Counting): ElectorateTurnout => {
  const { campaign, electorate, ballots } = counting;
  const { key, raterGroup, due } = electorate;
  const issued = issuedOf(counting);
  const returned = ballots.length + (counting.paper?.returned ?? 0);
  const withoutResult = isToldByPaper(counting)
    ? 'too-few'
    : withoutResultOf(campaign, { electorate, issued, returned });
  return {
    electorate: key,
    ...(raterGroup !== undefined && { raterGroup }),
    ...{ due, issued, returned },
    ...(withoutResult !== undefined && { withoutResult }),
  };
};

const issuedOf = ({ campaign, electorate, paper }: Counting): number => {
  const tokens = campaign.issued.find((one) => one.electorate === electorate.key)?.count;
  return (tokens ?? electorate.tokens) + (paper?.issued ?? 0);
};

/** The count on paper is known, so a few ballots in the box beside it could be told by subtraction. */
const isToldByPaper = ({ campaign, electorate, ballots, paper }: Counting): boolean =>
  paper !== undefined && ballots.length > 0 && ballots.length < fewestReturns(campaign, electorate);

const entriesOf = (
  campaignId: string,
  { campaign, electorate, ballots, paper }: Counting,
  turnout: ElectorateTurnout,
): readonly BallotEntry[] => {
  const entry = (organisationId: string, input: string, count: number): BallotEntry => ({
    entryId: `${campaignId}/${organisationId}/${input}`,
    organisationId,
    input,
    value: String(count),
  });
  const counts = countMarks(sheetOf(campaign, electorate), ballots);
  const onPaper = paperCounts(paper);
  return questionsOf(campaign.questions, electorate).flatMap((question, at) =>
    electorate.organisationIds.flatMap((organisationId, place) => [
      ...question.choices.map(({ key, input }, choice) => {
        const inBox = counts[at]?.[place]?.[choice] ?? 0;
        return entry(organisationId, input, inBox + onPaper(question.indicator, organisationId, key));
      }),
      ...turnoutInputs(question, turnout).map(({ input, count }) => entry(organisationId, input, count)),
    ]),
  );
};

const paperCounts = (paper: PaperBatch | undefined) => {
  const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
  const counts = new Map(
    (paper?.counts ?? []).map((one) => [keyOf(one.indicator, one.organisationId, one.choice), one.count]),
  );
  return (indicator: string, organisationId: string, choice: string): number =>
    counts.get(keyOf(indicator, organisationId, choice)) ?? 0;
};

const turnoutInputs = (
  { counts }: BallotQuestion,
  turnout: ElectorateTurnout,
): readonly { readonly input: string; readonly count: number }[] =>
  (['due', 'issued', 'returned'] as const).flatMap((key) => {
    const input = counts[key];
    return input === undefined ? [] : [{ input, count: turnout[key] }];
  });
