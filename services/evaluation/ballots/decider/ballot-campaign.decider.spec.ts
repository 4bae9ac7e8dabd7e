import { deciderSpec } from '@kaoping/testing';
import { TextRefused } from '../../cycles/result/required-text.ts';
import { ask, ballots, closed, opened, prepared } from '../spec-support/branch-vote.ts';
import { ballotCampaignDecider } from './ballot-campaign.decider.ts';
import type { BallotCampaignTallied } from './ballot-campaign.events.ts';
import {
  BallotBoxTampered,
  BallotCampaignElsewhere,
  BallotCampaignIdTaken,
  BallotCampaignRefused,
  BallotCampaignUnknown,
} from './ballot-campaign.errors.ts';

const spec = deciderSpec(ballotCampaignDecider);
const [kaituo, dongfeng] = prepared.data.electorates;
const over = '2017-05-10T10:00:00.000Z';

const tallied = (
  data: Pick<BallotCampaignTallied['data'], 'turnout' | 'entries'>,
): BallotCampaignTallied => ({
  type: 'BallotCampaignTallied',
  data: { cycleId: '2026-Q2', ...data, talliedAt: '2017-05-03T08:00:00.000Z' },
});
const entries = (organisationId: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([key, value]) => ({
    entryId: `2026-Q2-branches/${organisationId}/assessment.ballot/${key}`,
    organisationId,
    input: `assessment.ballot/${key}`,
    value,
  }));

describe('preparing a vote', () => {
  it('fixes its papers', () => {
    spec.when(ask.prepare()).then(prepared);
  });

  it('is done once: its repetition decides nothing, and another vote of the id is refused', () => {
    spec
      .given({ ...prepared })
      .when(ask.prepare({}, 'command-1'))
      .thenNothing();
    spec
      .given(prepared, opened, closed(4, 4))
      .when(ask.prepare({ boxId: 'another' }, 'command-1'))
      .thenNothing();
    spec.given(prepared).when(ask.prepare({}, 'another')).thenRefuses(BallotCampaignIdTaken);
  });

  it.each([
    ['without a title', { title: ' ' }],
    ['with an id that is no key', { campaignId: 'a/b' }],
    ['that is over already', { closesAt: '2017-05-03T08:00:00.000Z' }],
    ['that ends at no instant', { closesAt: 'tomorrow' }],
    ['about nothing', { questions: [] }],
    ['with a minimum of two', { minimumReturns: 2 }],
    ['without voters', { electorates: [] }],
    ['with an electorate twice', { electorates: [kaituo!, { ...dongfeng!, key: 'kaituo' }] }],
    [
      'with two electorates for one count',
      { electorates: [kaituo!, { ...dongfeng!, organisationIds: ['kaituo'] }] },
    ],
    ['of two voters', { electorates: [{ ...kaituo!, due: 2, tokens: 2 }] }],
    ['of fewer voters than have to vote', { electorates: [kaituo!], minimumReturns: 9 }],
    ['with more tokens than voters', { electorates: [{ ...kaituo!, tokens: 9 }] }],
    ['with half a token', { electorates: [{ ...kaituo!, tokens: 1.5 }] }],
    ['with an electorate of no title', { electorates: [{ ...kaituo!, title: '' }] }],
    ['with an electorate of a strange key', { electorates: [{ ...kaituo!, key: '开拓/1' }] }],
    ['of a rater group that is asked nothing', { electorates: [{ ...kaituo!, raterGroup: 'leaders' }] }],
    ['on no organisation', { electorates: [{ ...kaituo!, organisationIds: [] }] }],
    ['on one organisation twice', { electorates: [{ ...kaituo!, organisationIds: ['kaituo', 'kaituo'] }] }],
    ['with too many tokens', { electorates: [{ ...kaituo!, due: 20_001, tokens: 20_001 }] }],
  ])('is refused %s', (_, changed) => {
    spec.when(ask.prepare(changed)).thenRefuses(BallotCampaignRefused);
  });
});

describe('opening a vote', () => {
  it('notes how many tokens were handed out, all where nothing else is said', () => {
    spec
      .given(prepared)
      .when(ask.open([{ electorate: 'kaituo', count: 7 }]))
      .then(opened);
  });

  it('is done once', () => {
    spec.given(prepared, opened).when(ask.open()).thenNothing();
    spec.given(prepared, opened, closed(4, 4)).when(ask.open()).thenRefuses(BallotCampaignElsewhere);
  });

  it('is refused with more tokens than were printed, and once its time is over', () => {
    spec
      .given(prepared)
      .when(ask.open([{ electorate: 'kaituo', count: 9 }]))
      .thenRefuses(BallotCampaignRefused);
    spec
      .given(prepared)
      .when(ask.open([{ electorate: 'kaituo', count: -1 }]))
      .thenRefuses(BallotCampaignRefused);
    spec.given(prepared).when(ask.open([], over)).thenRefuses(BallotCampaignRefused);
    spec.when(ask.open()).thenRefuses(BallotCampaignUnknown);
  });
});

describe('closing a vote', () => {
  it('takes down how many ballots are in the box', () => {
    spec.given(prepared, opened).when(ask.close(6, 4)).then(closed(6, 4));
  });

  it('is done once, and only while it is open', () => {
    spec.given(prepared, opened, closed(6, 4)).when(ask.close(0, 0)).thenNothing();
    spec.given(prepared).when(ask.close(0, 0)).thenRefuses(BallotCampaignElsewhere);
  });
});

describe('counting a vote', () => {
  const given = (one: number, other: number) => spec.given(prepared, opened, closed(one, other));

  it('gives the sums for exactly the inputs of the plan, a blank ballot as returned but not valid', () => {
    given(6, 4)
      .when(ask.tally(ballots('kaituo', [3, 1, 1, 1]), ballots('dongfeng', [0, 4])))
      .then(
        tallied({
          turnout: [
            { electorate: 'kaituo', due: 8, issued: 7, returned: 6 },
            { electorate: 'dongfeng', due: 5, issued: 5, returned: 4 },
          ],
          entries: [
            ...entries('kaituo', {
              ...{ satisfied: '3', fairly: '1', dissatisfied: '1' },
              ...{ due: '8', issued: '7', returned: '6' },
            }),
            ...entries('dongfeng', {
              ...{ satisfied: '0', fairly: '4', dissatisfied: '0' },
              ...{ due: '5', issued: '5', returned: '4' },
            }),
          ],
        }),
      );
  });

  it.each([
    ['too-few', 2, 5],
    ['no-quorum', 4, 8],
    ['more-than-issued', 8, 8],
  ] as const)('leaves no count of an electorate with %s', (withoutResult, returned, due) => {
    const electorate = { ...kaituo!, due, tokens: due };
    const small = { ...prepared, data: { ...prepared.data, electorates: [electorate] } };
    const issued = [{ electorate: 'kaituo', count: Math.min(7, due) }];
    const past = [
      { ...small },
      { ...opened, data: { ...opened.data, issued } },
      {
        ...closed(returned, 0),
        data: { ...closed(returned, 0).data, returned: [{ electorate: 'kaituo', count: returned }] },
      },
    ] as const;
    spec
      .given(...past)
      .when(ask.tally(ballots('kaituo', [returned])))
      .then(
        tallied({
          turnout: [{ electorate: 'kaituo', due, issued: Math.min(7, due), returned, withoutResult }],
          entries: [],
        }),
      );
  });

  it('refuses a box with a ballot more or less than it was closed with', () => {
    given(6, 4)
      .when(ask.tally(ballots('kaituo', [7]), ballots('dongfeng', [4])))
      .thenRefuses(BallotBoxTampered);
    given(6, 4)
      .when(ask.tally(ballots('kaituo', [6])))
      .thenRefuses(BallotBoxTampered);
  });

  it('is done once, and only after closing', () => {
    const counted = tallied({ turnout: [], entries: [] });
    spec.given(prepared, opened, closed(6, 4), counted).when(ask.tally()).thenNothing();
    spec.given(prepared, opened).when(ask.tally()).thenRefuses(BallotCampaignElsewhere);
  });
});

describe('giving a vote up', () => {
  it('says why, at any time before the count', () => {
    const cancelled = {
      type: 'BallotCampaignCancelled',
      data: { reason: '密钥遗失', cancelledAt: '2017-05-03T08:00:00.000Z' },
    } as const;
    spec.given(prepared).when(ask.cancel(' 密钥遗失 ')).then(cancelled);
    spec.given(prepared, opened, closed(6, 4)).when(ask.cancel('密钥遗失')).then(cancelled);
    spec.given(prepared, cancelled).when(ask.cancel('密钥遗失')).thenNothing();
    spec.given(prepared, cancelled).when(ask.open()).thenRefuses(BallotCampaignElsewhere);
  });

  it('is refused without a reason, and after the count', () => {
    spec.given(prepared).when(ask.cancel(' ')).thenRefuses(TextRefused);
    spec
      .given(prepared, opened, closed(6, 4), tallied({ turnout: [], entries: [] }))
      .when(ask.cancel('不满意结果'))
      .thenRefuses(BallotCampaignElsewhere);
  });
});
