import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import type { BoxPapers } from '../ballot-boxes.port.ts';

/** An electorate as an officer describes it. */
export interface ElectorateRequest {
  readonly key: string;
  readonly title: string;
  readonly raterGroup?: string;
  readonly organisationIds?: readonly string[];
  readonly due: number;
  readonly tokens?: number;
}

/** What was asked for: the scheme and the roster of the cycle say the rest. */
export interface CampaignRequest {
  readonly campaignId: string;
  readonly cycleId: string;
  readonly title: string;
  readonly indicators?: readonly string[];
  readonly electorates: readonly ElectorateRequest[];
  readonly closesAt: string;
  readonly minimumReturns?: number;
}

/** Asks for a vote: its box, its tokens and its keys are made on the way. */
export class RequestBallotCampaign {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CampaignRequest,
    /** @throws {OutsideScope} for an organisation that the officer may not hold votes on. */
    readonly requireReach: (place: {
      readonly organisationId: string;
      readonly ancestorIds: readonly string[];
    }) => void,
  ) {}
}

/** What an officer gets of it, this once. */
export interface PreparedCampaign {
  readonly outcome: CommandOutcome;
  /** Nothing where the request was a repetition: what was told once is stored nowhere. */
  readonly papers: BoxPapers | undefined;
}
