import { deciderSpec } from '@kaoping/testing';
import { ask, ballots, closed, opened, paper, paperWith, prepared } from '../spec-support/branch-vote.ts';
import { ballotCampaignDecider } from './ballot-campaign.decider.ts';
import { BallotCampaignElsewhere, PaperBallotsRefused } from './ballot-campaign.errors.ts';
import type { PaperBallotsConfirmed, PaperBallotsEntered } from './ballot-campaign.events.ts';

const spec = deciderSpec(ballotCampaignDecider);
const given = (kaituo: number) => [prepared, opened, closed(kaituo, 4)] as const;
const entered: PaperBallotsEntered = { type: 'PaperBallotsEntered', data: paper };
const confirmed: PaperBallotsConfirmed = {
  type: 'PaperBallotsConfirmed',
  data: { electorate: 'kaituo', enteredBy: 'wang-fang' },
};

describe('entering paper ballots', () => {
  it('takes their sums down, in place of sums that nobody confirmed', () => {
    spec
      .given(...given(4))
      .when(ask.enterPaper(paper))
      .then(entered);
    const recounted = paperWith({ returned: 3 }, { count: 3 });
    spec
      .given(...given(4), entered)
      .when(ask.enterPaper(recounted))
      .then({ ...entered, data: recounted });
  });

  it('is done once', () => {
    spec
      .given(...given(4), entered)
      .when(ask.enterPaper(paper))
      .thenNothing();
    spec
      .given(...given(4), entered, confirmed)
      .when(ask.enterPaper(paper))
      .thenNothing();
  });

  it.each([
    ['of an unknown electorate', paperWith({ electorate: 'nobody' })],
    ['of two, whose votes it would tell', paperWith({ returned: 2 }, { count: 2 })],
    ['of more than are due with those in the box', paperWith({ returned: 5 })],
    ['handed out in a negative number', paperWith({ issued: -1 })],
    ['for an organisation that is not on the paper', paperWith({}, { organisationId: 'dongfeng' })],
    ['for an unknown choice', paperWith({}, { choice: 'superb' })],
    ['for an unknown question', paperWith({}, { indicator: 'charm' })],
    ['with one row twice', paperWith({}, { count: 1 }, { count: 1 })],
    ['with more answers than ballots', paperWith({}, { count: 3 }, { choice: 'fairly', count: 2 })],
    ['with half a vote', paperWith({}, { count: 0.5 })],
  ])('is refused for ballots %s', (_, batch) => {
    spec
      .given(...given(4))
      .when(ask.enterPaper(batch))
      .thenRefuses(PaperBallotsRefused);
  });

  it('is refused once two officers agreed, and while voters still vote', () => {
    const other = paperWith({ issued: 5 });
    spec
      .given(...given(4), entered, confirmed)
      .when(ask.enterPaper(other))
      .thenRefuses(PaperBallotsRefused);
    spec.given(prepared, opened).when(ask.enterPaper(paper)).thenRefuses(BallotCampaignElsewhere);
  });
});

describe('confirming paper ballots', () => {
  it('takes another officer with the same sums, in whatever order and with rows of none', () => {
    const none = { ...paper.counts[0]!, choice: 'fairly', count: 0 };
    const same = paperWith({ counts: [none, ...paper.counts.toReversed()] });
    spec
      .given(...given(4), entered)
      .when(ask.confirmPaper(same))
      .then(confirmed);
  });

  it('is done once', () => {
    // Events of a spec are all by 王芳, so the confirmation is hers here.
    spec
      .given(...given(4), entered, confirmed)
      .when(ask.confirmPaper(paper, 'wang-fang'))
      .thenNothing();
  });

  it('is refused to who entered them, for other sums, and where nothing was entered', () => {
    spec
      .given(...given(4), entered)
      .when(ask.confirmPaper(paper, 'wang-fang'))
      .thenRefuses(PaperBallotsRefused);
    spec
      .given(...given(4), entered)
      .when(ask.confirmPaper(paperWith({ issued: 5 })))
      .thenRefuses(PaperBallotsRefused);
    spec
      .given(...given(4))
      .when(ask.confirmPaper(paper))
      .thenRefuses(PaperBallotsRefused);
    spec
      .given(...given(4), entered, confirmed)
      .when(ask.confirmPaper(paper))
      .thenRefuses(PaperBallotsRefused);
  });
});

describe('counting paper ballots', () => {
  const tally = (kaituo: number) => ask.tally(ballots('kaituo', [kaituo]), ballots('dongfeng', [4]));
  const decided = (kaituo: number) => {
    const past = [...given(kaituo), entered, confirmed];
    let state = ballotCampaignDecider.initialState;
    for (const event of past) {
      state = ballotCampaignDecider.evolve(state, {
        ...event,
        actorId: 'x',
        id: 'x',
        version: 1,
        correlationId: 'x',
        causationId: 'x',
      });
    }
    const [tallied] = ballotCampaignDecider.decide(tally(kaituo), state);
    if (tallied?.type !== 'BallotCampaignTallied') throw new Error('nothing was counted');
    return tallied.data;
  };

  it('waits for the second officer', () => {
    spec
      .given(...given(4), entered)
      .when(tally(4))
      .thenRefuses(PaperBallotsRefused);
  });

  it('adds them to the ballots of the box', () => {
    const { turnout, entries } = decided(4);
    expect(turnout[0]).toEqual({ electorate: 'kaituo', due: 8, issued: 11, returned: 8 });
    expect(entries[0]).toMatchObject({ input: 'assessment.ballot/satisfied', value: '7' });
  });

  it('holds paper alone to the same rules where the box is empty', () => {
    expect(decided(0).turnout[0]).toMatchObject({ returned: 4, withoutResult: 'no-quorum' });
  });

  it('gives no result where a few ballots of the box could be told by subtracting the paper', () => {
    expect(decided(2).turnout[0]).toMatchObject({ returned: 6, withoutResult: 'too-few' });
    expect(decided(2).entries.every(({ organisationId }) => organisationId === 'dongfeng')).toBe(true);
  });
});
