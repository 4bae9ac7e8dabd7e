import { asGolden, goldenSamples, proposed } from '@kaoping/testing';
import { ask, ballots, paper } from '../spec-support/branch-vote.ts';
import { ballotCampaignDecider } from './ballot-campaign.decider.ts';
import type { BallotCampaignEvent } from './ballot-campaign.events.ts';
import { initialBallotCampaign, type BallotCampaign } from './ballot-campaign.state.ts';

const golden = goldenSamples(new URL('golden/', import.meta.url));

const history = (): readonly BallotCampaignEvent[] => {
  let state: BallotCampaign = initialBallotCampaign;
  const held = [
    ask.prepare(),
    ask.open([{ electorate: 'kaituo', count: 7 }]),
    ask.close(4, 2),
    ask.enterPaper(paper),
    ask.confirmPaper(paper),
    ask.tally(ballots('kaituo', [2, 0, 1, 1]), ballots('dongfeng', [2])),
  ].flatMap((command) =>
    ballotCampaignDecider.decide(command, state).map((event) => {
      state = ballotCampaignDecider.evolve(
        state,
        proposed(event, { causationId: command.metadata.commandId, actorId: command.metadata.actorId }),
      );
      return event;
    }),
  );
  const [first] = held;
  const before = ballotCampaignDecider.evolve(initialBallotCampaign, proposed(first!));
  return [...held, ...ballotCampaignDecider.decide(ask.cancel('场地停电'), before)];
};

const folded = (...names: readonly string[]): BallotCampaign =>
  names.reduce<BallotCampaign>(
    (state, name) =>
      ballotCampaignDecider.evolve(
        state,
        proposed(golden[name] as unknown as BallotCampaignEvent, { causationId: 'prepare' }),
      ),
    initialBallotCampaign,
  );

describe('the stored shapes of a vote', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
  });

  it('are folded as they were when they were written', () => {
    const names = ['prepared', 'opened', 'closed', 'tallied'].map((what) => `ballot-campaign-${what}.v1`);
    const campaign = folded(
      ...names.slice(0, 3),
      'paper-ballots-entered.v1',
      'paper-ballots-confirmed.v1',
      names[3]!,
    );
    expect(campaign).toMatchObject({
      status: 'tallied',
      preparedBy: 'prepare',
      issued: [
        { electorate: 'kaituo', count: 7 },
        { electorate: 'dongfeng', count: 5 },
      ],
      paper: [{ electorate: 'kaituo', returned: 4, enteredBy: 'wang-fang', confirmedBy: 'wang-fang' }],
      turnout: [{ returned: 8 }, { returned: 2, withoutResult: 'too-few' }],
    });
    expect(folded(names[0]!, 'ballot-campaign-cancelled.v1')).toMatchObject({ status: 'cancelled' });
  });
});
