import type { TenantId } from '@kaoping/event-sourcing';
import type { UnsealedBallots } from './decider/ballot-campaign.commands.ts';
import type {
  BallotCampaignPrepared,
  BallotElectorate,
  ElectorateCount,
} from './decider/ballot-campaign.events.ts';

/** The injection token of {@link BallotBoxes}. */
export const BALLOT_BOXES = Symbol('BallotBoxes');

/** What a box has to know, so that voting asks nobody else. */
export type BoxPaper = Pick<
  BallotCampaignPrepared['data'],
  'title' | 'questions' | 'electorates' | 'closesAt'
> & {
  readonly campaignId: string;
  readonly organisations: readonly { readonly organisationId: string; readonly name: string }[];
};

/** What is printed and then forgotten: it is nowhere in the product once it was handed out. */
export interface BoxPapers {
  readonly boxId: string;
  /** Any two of them open the box. */
  readonly openingKeys: readonly string[];
  readonly sheets: readonly { readonly electorate: string; readonly tokens: readonly string[] }[];
}

/** What became of a ballot. Only `accepted` put it into the box. */
export type CastOutcome = 'accepted' | 'already-used' | 'not-open' | 'closed';

/** A token that belongs to a box. */
export interface TokenHolder {
  readonly electorate: BallotElectorate;
  readonly standing: 'unused' | Exclude<CastOutcome, 'accepted'>;
}

/**
 * One ballot box. It keeps who voted (by token) and what was voted in two places with nothing between them, in no
 * order and without times; what is in it stays the same whatever the order of the votes. Ballots lie in it sealed: this
 * process cannot open them without the printed keys.
 */
export interface BallotBox {
  readonly boxId: string;
  readonly paper: BoxPaper;
  /** Undefined for a secret that belongs to no token of the box. */
  holder(secret: string, now: string): Promise<TokenHolder | undefined>;
  /**
   * Uses up the token and puts the ballot in, both or neither, on the disk before it resolves. Only one of any number
   * of simultaneous tries is accepted.
   */
  cast(secret: string, marks: readonly number[], now: string): Promise<CastOutcome>;
  /** Takes ballots from now on; a closed box stays closed. */
  open(): Promise<void>;
  /** Takes no more ballots: everything accepted before is in, and nothing afterwards. Gives the numbers in the box. */
  close(): Promise<readonly ElectorateCount[]>;
  /** How many tokens of each electorate were used so far. */
  returned(): Promise<readonly ElectorateCount[]>;
  /**
   * The ballots of a closed box in an order of chance.
   *
   * @throws {OpeningKeysRefused} when the keys are not two of its own.
   */
  unseal(openingKeys: readonly string[]): Promise<readonly UnsealedBallots[]>;
  /** Overwrites and removes it: its ballots are gone for ever. Doing so again changes nothing. */
  destroy(): Promise<void>;
}

/** The ballot boxes of all tenants, each apart from the others. */
export interface BallotBoxes {
  /** Makes an empty box with its tokens and opening keys. */
  create(tenantId: TenantId, paper: BoxPaper): Promise<BoxPapers>;
  /** Undefined when there is none. */
  find(tenantId: TenantId, boxId: string): Promise<BallotBox | undefined>;
  /** Every box of a tenant that was not destroyed. */
  list(tenantId: TenantId): Promise<readonly BallotBox[]>;
  /** Finishes what is under way and lets go of everything. */
  close(): Promise<void>;
}
