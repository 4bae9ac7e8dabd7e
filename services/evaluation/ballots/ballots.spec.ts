import { orderFor } from '@kaoping/event-sourcing';
import { CancelCycle } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { CycleIsCancelled, OrganisationNotInCycle } from '../cycles/decider/evaluation-cycle.errors.ts';
import { dueBallots } from './ballots.due-work.ts';
import { cancelBallotCampaign } from './cancel-ballot-campaign/cancel-ballot-campaign.ts';
import { castBallot } from './cast-ballot/cast-ballot.ts';
import { CastBallot } from './cast-ballot/cast-ballot.request.ts';
import { CancelBallotCampaign } from './decider/ballot-campaign.commands.ts';
import {
  BallotAnswersRefused,
  BallotBoxMissing,
  BallotCampaignElsewhere,
  BallotCampaignIdTaken,
  BallotCampaignRefused,
  BallotTokenRefused,
  OpeningKeysRefused,
} from './decider/ballot-campaign.errors.ts';
import { loadCampaign } from './decider/load-campaign.ts';
import type { PreparedCampaign } from './prepare-ballot-campaign/prepare-ballot-campaign.request.ts';
import { requirePaper } from './require-paper.ts';
import { CHANGPING, CYCLE, NOON, pollingPlace, type PollingPlace } from './spec-support/polling-place.ts';

const campaignId = 'ballot-2026';
const members = { key: 'members', title: '党员群众', due: 4 };
const NIGHT = '2026-06-02T10:00:00.000Z';

let place: PollingPlace;
beforeEach(async () => {
  place = await pollingPlace('changping-branches-quarter', ['开拓', '东峰']);
});

const tokensOf = ({ papers }: PreparedCampaign): readonly string[] =>
  (papers?.sheets ?? []).flatMap(({ tokens }) => tokens);
const vote = (token: string, choice: string, now = NOON) =>
  castBallot(
    place.ports,
    new CastBallot(token, [{ indicator: 'assessment.ballot', organisationId: '开拓', choice }], now),
  );
const campaign = () => loadCampaign(place.ports.eventStore, CHANGPING, campaignId);

describe('a secret vote', () => {
  it('is prepared, opened, cast, closed and counted', async () => {
    const prepared = await place.prepare({ electorates: [members] });
    await place.open();
    const outcomes = [];
    for (const [at, choice] of ['satisfied', 'satisfied', 'dissatisfied'].entries()) {
      outcomes.push(await vote(tokensOf(prepared)[at]!, choice));
    }
    expect(outcomes).toEqual(['accepted', 'accepted', 'accepted']);
    await place.close();
    await place.tally(prepared.papers!.openingKeys.slice(0, 2));
    const { status, entries, turnout } = await campaign();
    expect(status).toBe('tallied');
    expect(turnout).toEqual([{ electorate: 'members', due: 4, issued: 4, returned: 3 }]);
    expect(Object.fromEntries(entries.map(({ entryId, value }) => [entryId, value]))).toMatchObject({
      'ballot-2026/开拓/assessment.ballot/satisfied': '2',
      'ballot-2026/开拓/assessment.ballot/dissatisfied': '1',
      'ballot-2026/东峰/assessment.ballot/satisfied': '0',
      'ballot-2026/东峰/assessment.ballot/returned': '3',
    });
    expect(await place.ports.ballotBoxes.list(CHANGPING)).toEqual([]);
  });

  it('does each of its steps once, however often it is asked for', async () => {
    const first = await place.prepare({ electorates: [members] });
    const again = await place.prepare({ electorates: [members] });
    // What is told once is stored nowhere, so a repetition cannot tell it; the first box stays the box.
    expect(again).toMatchObject({ outcome: { events: [] }, papers: undefined });
    expect((await place.ports.ballotBoxes.list(CHANGPING)).map(({ boxId }) => boxId)).toEqual([
      first.papers!.boxId,
    ]);
    await place.open();
    await place.open();
    for (const token of tokensOf(first)) await vote(token, 'fairly');
    await place.close();
    await place.close();
    await place.tally(first.papers!.openingKeys);
    await place.tally(first.papers!.openingKeys);
    expect((await campaign()).turnout).toMatchObject([{ returned: 4 }]);
  });

  it('writes nothing into the ledger when a ballot is cast', async () => {
    const prepared = await place.prepare({ electorates: [members] });
    await place.open();
    const ledger = await place.ports.eventStore.ledger(CHANGPING);
    const before = await ledger.head();
    await vote(tokensOf(prepared)[0]!, 'satisfied');
    expect(await ledger.head()).toEqual(before);
  });

  it('can be asked for a paper by its token only, and says the same of every wrong one', async () => {
    const prepared = await place.prepare({ electorates: [members] });
    const [token = ''] = tokensOf(prepared);
    const paper = await requirePaper(place.ports.ballotBoxes, { token, now: NOON });
    expect(paper).toMatchObject({ standing: 'not-open', electorate: { key: 'members' } });
    expect(paper.sheet.organisations.map(({ name }) => name)).toEqual(['开拓', '东峰']);
    const wrong = [
      'x',
      token.replace('changping', 'louxing'),
      token.replace('changping', '../..'),
      token.replace(/\/\w+\//u, '/000000000000/'),
      token.slice(0, -4) + (token.endsWith('0000') ? '1111' : '0000'),
    ];
    for (const one of wrong) {
      await expect(requirePaper(place.ports.ballotBoxes, { token: one, now: NOON })).rejects.toThrow(
        BallotTokenRefused,
      );
    }
  });

  it('leaves the token good when the answers are refused', async () => {
    const prepared = await place.prepare({ electorates: [members] });
    await place.open();
    const [token = ''] = tokensOf(prepared);
    await expect(vote(token, 'superb')).rejects.toThrow(BallotAnswersRefused);
    expect(await vote(token, 'satisfied')).toBe('accepted');
    expect(await vote(token, 'dissatisfied')).toBe('already-used');
  });

  it('is counted with two of its keys only, and keeps its ballots until then', async () => {
    const prepared = await place.prepare({ electorates: [members] });
    await place.open();
    for (const token of tokensOf(prepared)) await vote(token, 'satisfied');
    await place.close();
    await expect(place.tally(['1-AAAAA'])).rejects.toThrow(OpeningKeysRefused);
    await place.tally(prepared.papers!.openingKeys.slice(1));
    expect((await campaign()).status).toBe('tallied');
  });
});

describe('a vote that is prepared', () => {
  it('leaves no box behind when it is refused', async () => {
    await place.prepare({ electorates: [members] });
    const other = { ...place.by('another') };
    const { prepareBallotCampaign } = await import('./prepare-ballot-campaign/prepare-ballot-campaign.ts');
    const { RequestBallotCampaign } =
      await import('./prepare-ballot-campaign/prepare-ballot-campaign.request.ts');
    const data = { campaignId, cycleId: CYCLE, title: '民主测评', closesAt: NIGHT, electorates: [members] };
    await expect(
      prepareBallotCampaign(place.ports, new RequestBallotCampaign(other, data, () => undefined)),
    ).rejects.toThrow(BallotCampaignIdTaken);
    expect(await place.ports.ballotBoxes.list(CHANGPING)).toHaveLength(1);
  });

  it('is refused for an organisation out of the cycle, out of reach, or without a question', async () => {
    await expect(
      place.prepare({ electorates: [{ ...members, organisationIds: ['群工部'] }] }),
    ).rejects.toThrow(OrganisationNotInCycle);
    await expect(place.prepare({ electorates: [members], indicators: ['assessment.self'] })).rejects.toThrow(
      BallotCampaignRefused,
    );
    expect(await place.ports.ballotBoxes.list(CHANGPING)).toEqual([]);
  });

  it('is refused in a cycle that was given up', async () => {
    const cancel = new CancelCycle(place.by('give-up'), { cycleId: CYCLE, reason: '方案调整' });
    await place.ports.commands.execute(cancel.metadata, orderFor(evaluationCycleDecider, CYCLE, cancel));
    await expect(place.prepare({ electorates: [members] })).rejects.toThrow(CycleIsCancelled);
    expect(await place.ports.ballotBoxes.list(CHANGPING)).toEqual([]);
  });

  it('is destroyed with its ballots when it is given up', async () => {
    await place.prepare({ electorates: [members] });
    const command = new CancelBallotCampaign(place.by('cancel'), { campaignId, reason: '密钥遗失' });
    await cancelBallotCampaign(place.ports, command);
    await cancelBallotCampaign(place.ports, command);
    expect(await place.ports.ballotBoxes.list(CHANGPING)).toEqual([]);
    await expect(place.open()).rejects.toThrow(BallotBoxMissing);
  });
});

describe('what time asks of votes', () => {
  const look = (now: string) => dueBallots(place.ports).run(CHANGPING, now);

  it('is that they close when their time is over, once', async () => {
    const prepared = await place.prepare({ electorates: [members] });
    await look(NIGHT);
    expect((await campaign()).status).toBe('prepared');
    await place.open();
    await vote(tokensOf(prepared)[0]!, 'satisfied');
    await look(NOON);
    expect((await campaign()).status).toBe('open');
    await look(NIGHT);
    await look(NIGHT);
    expect(await campaign()).toMatchObject({
      status: 'closed',
      returned: [{ electorate: 'members', count: 1 }],
    });
    expect(await vote(tokensOf(prepared)[1]!, 'satisfied')).toBe('closed');
  });

  it('is that a box goes which a crash left behind after the count, and no other', async () => {
    const prepared = await place.prepare({ electorates: [members] });
    await place.open();
    await place.close();
    const { ballotBoxes } = place.ports;
    const box = (await ballotBoxes.find(CHANGPING, prepared.papers!.boxId))!;
    const destroy = box.destroy.bind(box);
    // The process dies after the count was recorded and before the box was destroyed.
    box.destroy = () => Promise.reject(new Error('killed'));
    await expect(place.tally(prepared.papers!.openingKeys)).rejects.toThrow('killed');
    box.destroy = destroy;
    expect((await campaign()).status).toBe('tallied');
    await look(NIGHT);
    expect(await ballotBoxes.list(CHANGPING)).toEqual([]);
  });

  it('leaves a box alone whose vote is not recorded yet', async () => {
    const { ballotBoxes } = place.ports;
    const { boxPaper } = await import('./spec-support/box-paper.ts');
    await ballotBoxes.create(CHANGPING, boxPaper(3));
    await look(NIGHT);
    expect(await ballotBoxes.list(CHANGPING)).toHaveLength(1);
    await expect(place.close()).rejects.toMatchObject({ code: 'BALLOT_CAMPAIGN.UNKNOWN' });
    await place.prepare({ electorates: [members] });
    await expect(place.close()).rejects.toThrow(BallotCampaignElsewhere);
  });
});
