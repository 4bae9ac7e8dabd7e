import { spoilt } from '../places.ts';
import type { Filling } from './filling.ts';

interface Papers {
  readonly openingKeys: readonly string[];
  readonly sheets: readonly {
    readonly electorate: string;
    readonly tokens: readonly { readonly text: string }[];
  }[];
}

/** A secret vote that is open, with a ballot in its box. */
export const fillBallots = async ({ change, group, id, mark, places, unit }: Filling): Promise<void> => {
  const campaignId = id('vote');
  const electorate = id('grass-roots');
  const closesAt = '2099-12-31T00:00:00.000Z';
  const { sheets, openingKeys } = await change<Papers>('prepareBallotCampaign', {
    campaignId,
    cycleId: id('quarter-cycle'),
    title: `民主测评${mark}`,
    electorates: [{ key: electorate, title: `基层代表${mark}`, organisationIds: [unit], due: 6 }],
    closesAt,
  });
  await change('openBallotCampaign', { campaignId });
  const [used = { text: '' }, token = { text: '' }] = sheets[0]?.tokens ?? [];
  const { ballotPaper } = await group.nobody.ask<{
    readonly ballotPaper: {
      readonly questions: readonly {
        readonly indicator: string;
        readonly choices: readonly { readonly key: string }[];
      }[];
    };
  }>('query ($token: String!) { ballotPaper(token: $token) { questions { indicator choices { key } } } }', {
    token: used.text,
  });
  const [question = { indicator: '', choices: [] }] = ballotPaper.questions;
  const answer = { indicator: question.indicator, organisationId: unit, choice: question.choices[0]?.key };
  await group.nobody.change('castBallot', { token: used.text, answers: [answer] });
  Object.assign(places, {
    campaignId,
    electorate,
    'BallotElectorateInput.key': electorate,
    choice: answer.choice,
    'ballotPaper.token': spoilt(token.text),
    'CastBallotInput.token': spoilt(used.text),
    openingKeys: openingKeys[0],
  });
};
