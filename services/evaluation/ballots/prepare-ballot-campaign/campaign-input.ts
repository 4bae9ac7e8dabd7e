import { receiptOf } from '@kaoping/nest-platform';
import type {
  BallotCampaignPapers,
  BallotElectorateInput,
  BallotPrintedToken,
  BallotTokenSheet,
  PrepareBallotCampaignInput,
} from '../../generated/graphql.ts';
import type {
  CampaignRequest,
  ElectorateRequest,
  PreparedCampaign,
} from './prepare-ballot-campaign.request.ts';

/** What an officer asked for, without what was left out. */
export const campaignOf = ({
  requestId: _,
  indicators,
  minimumReturns,
  electorates,
  ...given
}: PrepareBallotCampaignInput): CampaignRequest => ({
  ...given,
  electorates: electorates.map(electorateOf),
  ...(indicators != null && { indicators }),
  ...(minimumReturns != null && { minimumReturns }),
});

const electorateOf = ({
  raterGroup,
  organisationIds,
  tokens,
  ...given
}: BallotElectorateInput): ElectorateRequest => ({
  ...given,
  ...(raterGroup != null && { raterGroup }),
  ...(organisationIds != null && { organisationIds }),
  ...(tokens != null && { tokens }),
});

/** What an officer is told; the QR code of a token is drawn only where it is asked for, by `PrintedTokenResolver`. */
export type PrintedPapers = Pick<BallotCampaignPapers, 'receipt' | 'openingKeys'> & {
  readonly sheets: readonly (Omit<BallotTokenSheet, 'tokens'> & {
    readonly tokens: readonly Pick<BallotPrintedToken, 'text'>[];
  })[];
};

/** What an officer prints. */
export const publicPapers = (
  { electorates }: PrepareBallotCampaignInput,
  { outcome, papers }: PreparedCampaign,
): PrintedPapers => {
  const titles = new Map(electorates.map(({ key, title }) => [key, title]));
  const sheets = (papers?.sheets ?? []).map(({ electorate, tokens }) => ({
    electorate,
    title: titles.get(electorate) ?? electorate,
    tokens: tokens.map((text) => ({ text })),
  }));
  return { receipt: receiptOf(outcome), openingKeys: papers?.openingKeys ?? [], sheets };
};
