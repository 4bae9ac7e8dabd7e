import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { BallotCampaignPrepared, ElectorateCount, PaperBatch } from './ballot-campaign.events.ts';

/** Prepares a vote whose empty box stands ready. */
export class PrepareBallotCampaign {
  readonly type = 'PrepareBallotCampaign';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<BallotCampaignPrepared['data'], 'preparedAt'> & { readonly campaignId: string },
  ) {}
}

/** Lets the voters vote, and notes how many tokens were handed out. */
export class OpenBallotCampaign {
  readonly type = 'OpenBallotCampaign';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly campaignId: string;
      /** Where an electorate is not named, all its tokens were handed out. */
      readonly issued: readonly ElectorateCount[];
    },
  ) {}
}

/** Ends the voting, with the number of ballots in the closed box. */
export class CloseBallotCampaign {
  readonly type = 'CloseBallotCampaign';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly campaignId: string;
      readonly closed: 'by-hand' | 'by-deadline';
      readonly returned: readonly ElectorateCount[];
    },
  ) {}
}

/** Enters a count of paper ballots, in place of one that nobody confirmed. */
export class EnterPaperBallots {
  readonly type = 'EnterPaperBallots';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PaperBatch & { readonly campaignId: string },
  ) {}
}

/** Enters the same count again, by another officer. */
export class ConfirmPaperBallots {
  readonly type = 'ConfirmPaperBallots';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PaperBatch & { readonly campaignId: string },
  ) {}
}

/** The ballots of one electorate as they came out of the box, in no order. */
export interface UnsealedBallots {
  readonly electorate: string;
  /** Each ballot as its marks; see `markedBallot`. */
  readonly ballots: readonly (readonly number[])[];
}

/** Counts the ballots of a closed box. */
export class TallyBallotCampaign {
  readonly type = 'TallyBallotCampaign';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly campaignId: string; readonly unsealed: readonly UnsealedBallots[] },
  ) {}
}

/** Gives a vote up before it is counted. */
export class CancelBallotCampaign {
  readonly type = 'CancelBallotCampaign';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly campaignId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a vote. */
export type BallotCampaignCommand =
  | PrepareBallotCampaign
  | EnterPaperBallots
  | ConfirmPaperBallots
  | OpenBallotCampaign
  | CloseBallotCampaign
  | TallyBallotCampaign
  | CancelBallotCampaign;
