// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** One answer that a question offers, and the input of the plan that its votes are counted for. */
export interface BallotChoice {
  readonly key: string;
  readonly title: Sentence;
  readonly input: string;
}

/** What voters of one rater group are asked about every organisation on their paper. */
export interface BallotQuestion {
  /** Dotted path of the scheme's indicator. */
  readonly indicator: string;
  readonly title: Sentence;
  /** Key of the rater group; absent where the scheme asks no groups apart. */
  readonly raterGroup?: string;
  /** `levels`: one level for each organisation. `places`: each place at most once on a paper. */
  readonly kind: 'levels' | 'places';
  readonly choices: readonly BallotChoice[];
  /** Inputs of the plan that take the turnout, where its rules ask for it. */
  readonly counts: { readonly due?: string; readonly issued?: string; readonly returned?: string };
  readonly minimumReturns?: number;
  /** A share from 0 to 1 as decimal text: more than this share of those due must have voted. */
  readonly quorum?: string;
}

/** An organisation that is voted on. */
export interface BallotOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** Voters who get the same paper. Only their number is known, never who they are. */
export interface BallotElectorate {
  readonly key: string;
  readonly title: string;
  readonly raterGroup?: string;
  readonly organisationIds: readonly string[];
  /** How many are entitled to vote. */
  readonly due: number;
  /** How many tokens were printed. */
  readonly tokens: number;
}

/** A number of one electorate. */
export interface ElectorateCount {
  readonly electorate: string;
  readonly count: number;
}

/** Why an electorate gives no result. */
export type WithoutResult = 'too-few' | 'no-quorum' | 'more-than-issued';

/** How many took part. Only numbers of voters, never of votes. */
export interface ElectorateTurnout {
  readonly electorate: string;
  readonly raterGroup?: string;
  readonly due: number;
  readonly issued: number;
  readonly returned: number;
  readonly withoutResult?: WithoutResult;
}

/** A count that goes into the scoring. */
export interface BallotEntry {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly value: string;
}

/** A vote was prepared: its papers are fixed, its tokens are printed, its box is empty. */
export type BallotCampaignPrepared = DomainEvent<
  'BallotCampaignPrepared',
  {
    readonly cycleId: string;
    readonly boxId: string;
    readonly title: string;
    readonly questions: readonly BallotQuestion[];
    readonly organisations: readonly BallotOrganisation[];
    readonly electorates: readonly BallotElectorate[];
    /** Instant from which on no ballot is taken. */
    readonly closesAt: string;
    /** No electorate gives a result below this number of returned ballots, whatever the scheme says. */
    readonly minimumReturns: number;
    readonly preparedAt: string;
  }
>;

/** Voting began; so many tokens had been handed out. */
export type BallotCampaignOpened = DomainEvent<
  'BallotCampaignOpened',
  { readonly issued: readonly ElectorateCount[]; readonly openedAt: string }
>;

/** Voting ended; so many ballots lie in the box. */
export type BallotCampaignClosed = DomainEvent<
  'BallotCampaignClosed',
  {
    readonly closed: 'by-hand' | 'by-deadline';
    readonly returned: readonly ElectorateCount[];
    readonly closedAt: string;
  }
>;

/** How many paper ballots chose one choice. */
export interface PaperCount {
  readonly indicator: string;
  readonly organisationId: string;
  readonly choice: string;
  readonly count: number;
}

/** The paper ballots of one electorate as two officers counted them: sums only, and never of a few. */
export interface PaperBatch {
  readonly electorate: string;
  readonly issued: number;
  readonly returned: number;
  /** In any order; what is left out is none. */
  readonly counts: readonly PaperCount[];
}

/** An officer entered a count of paper ballots; another one has to enter the same. */
export type PaperBallotsEntered = DomainEvent<'PaperBallotsEntered', PaperBatch>;

/** Another officer entered the same count of paper ballots: it counts. */
export type PaperBallotsConfirmed = DomainEvent<
  'PaperBallotsConfirmed',
  { readonly electorate: string; readonly enteredBy: string }
>;

/** The box was opened and counted. The sums are all that is left of the ballots. */
export type BallotCampaignTallied = DomainEvent<
  'BallotCampaignTallied',
  {
    readonly cycleId: string;
    readonly turnout: readonly ElectorateTurnout[];
    readonly entries: readonly BallotEntry[];
    readonly talliedAt: string;
  }
>;

/** The vote was given up; its ballots were destroyed uncounted. */
export type BallotCampaignCancelled = DomainEvent<
  'BallotCampaignCancelled',
  { readonly reason: string; readonly cancelledAt: string }
>;

/** Everything that can happen to a vote. No event tells of a single ballot or a single voter. */
export type BallotCampaignEvent =
  | BallotCampaignPrepared
  | BallotCampaignOpened
  | BallotCampaignClosed
  | PaperBallotsEntered
  | PaperBallotsConfirmed
  | BallotCampaignTallied
  | BallotCampaignCancelled;
