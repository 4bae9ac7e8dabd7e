import { createCommandExecutor, orderFor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import {
  COMMAND_EXECUTOR,
  EVENT_STORE,
  Followers,
  READ_MODELS,
  SLEEP,
  type Grant,
  type RequestContext,
} from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep } from '@kaoping/testing';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OpenEvaluationCycle } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { shippedCycleOpened, shippedScheme } from '../spec-support/open-shipped-cycle.ts';
import { BALLOT_BOXES } from './ballot-boxes.port.ts';
import { BallotCampaignChangesResolver } from './ballot-campaign-changes.resolver.ts';
import { BallotCampaignResolver } from './ballot-campaign.resolver.ts';
import { BallotsModule } from './ballots.module.ts';
import { openBallotBoxes } from './box/ballot-box-store.ts';
import { PrintedTokenResolver } from './printed-token.resolver.ts';
import { CHANGPING, CYCLE, NOON } from './spec-support/polling-place.ts';
import { VoterResolver } from './voter.resolver.ts';

const OFFICES = ['办公室', '工会', '群工部'];
const GROUPS = ['topCadres', 'middleCadres', 'grassRoots'];

@Module({})
class Place {
  static async with(): Promise<DynamicModule> {
    const eventStore = openMemoryEventStore({ clock: fixedClock() });
    await eventStore.createLedger(CHANGPING);
    const commands = createCommandExecutor(eventStore);
    const { openedAt: _, ...opened } = shippedCycleOpened('energy-group-duty', ...OFFICES).data;
    const peerGroups = shippedScheme('energy-group-duty').entering.peerGroups.map(({ key }) => key);
    const metadata = commandMetadata({ tenantId: CHANGPING, now: NOON, commandId: 'cycle' });
    const command = new OpenEvaluationCycle(metadata, { ...opened, cycleId: CYCLE, peerGroups });
    await commands.execute(metadata, orderFor(evaluationCycleDecider, CYCLE, command));
    const providers = [
      { provide: EVENT_STORE, useValue: eventStore },
      { provide: COMMAND_EXECUTOR, useValue: commands },
      { provide: READ_MODELS, useValue: openMemoryReadModels() },
      { provide: SLEEP, useValue: noSleep().sleep },
      { provide: BALLOT_BOXES, useValue: openBallotBoxes({}) },
      { provide: Followers, useClass: Followers },
    ];
    const exports = providers.map(({ provide }) => provide);
    return { module: Place, global: true, imports: [BallotsModule], providers, exports };
  }
}

let place: INestApplicationContext;
let requests = 0;
beforeEach(async () => {
  place = await NestFactory.createApplicationContext(await Place.with(), { logger: false });
});
afterEach(() => place.close());

const request = (...grants: readonly Grant[]): RequestContext => {
  requests += 1;
  const metadata = commandMetadata({
    tenantId: CHANGPING,
    now: NOON,
    commandId: `request-${String(requests)}`,
  });
  return {
    now: NOON,
    identity: () => ({ tenantId: CHANGPING, actorId: 'wang-fang', grants }),
    metadata: () => metadata,
  } as unknown as RequestContext;
};
const officer = () => request({ role: 'officer', scope: { kind: 'tenant' } });
/** Only the time of a voter's request may be looked at: everything else would be a trace. */
const nobody: Pick<RequestContext, 'now'> = new Proxy(
  { now: NOON },
  {
    get: (target, name) => {
      if (name === 'now') return target.now;
      throw new Error(`a voter's request was asked for its ${String(name)}`);
    },
  },
);
const input = {
  campaignId: 'democratic-ballot-2026',
  cycleId: CYCLE,
  title: '2026 年度民主测评',
  electorates: GROUPS.map((raterGroup) => ({
    key: raterGroup,
    title: raterGroup,
    raterGroup,
    due: 6,
    tokens: 6,
  })),
  closesAt: '2026-06-02T10:00:00.000Z',
};
const { campaignId } = input;

/** Everybody of the first two groups votes, and four of the third, which needs five. */
const holdVote = async () => {
  const changes = place.get(BallotCampaignChangesResolver);
  const voters = place.get(VoterResolver);
  const { sheets, openingKeys } = await changes.prepareBallotCampaign(officer(), input);
  await changes.openBallotCampaign(officer(), { campaignId });
  const tokens = sheets.flatMap((sheet) => sheet.tokens.map(({ text }) => text)).slice(0, 16);
  for (const token of tokens) {
    const paper = await voters.ballotPaper(nobody, token);
    const answers = paper.organisations.map(({ organisationId }) => ({
      indicator: paper.questions[0]!.indicator,
      organisationId,
      choice: paper.questions[0]!.choices[1]!.key,
    }));
    expect(await voters.castBallot(nobody, { token, answers })).toEqual({ outcome: 'ACCEPTED' });
  }
  return { tokens, openingKeys, changes, voters };
};

describe('secret votes as users meet them', () => {
  it('are held from the papers to the counts, with no count of a group that is too small', async () => {
    const { tokens, openingKeys, changes, voters } = await holdVote();
    expect(await voters.castBallot(nobody, { token: tokens[0]!, answers: [] })).toEqual({
      outcome: 'ALREADY_USED',
    });
    expect((await voters.ballotPaper(nobody, tokens[0]!)).cannotVote).toBe('ALREADY_USED');
    const views = place.get(BallotCampaignResolver);
    const during = await views.ballotCampaign(officer(), campaignId);
    expect(during).toMatchObject({
      status: 'OPEN',
      counts: [],
      electorates: GROUPS.map(() => ({ returned: null })),
    });
    await changes.closeBallotCampaign(officer(), { campaignId });
    expect(await voters.castBallot(nobody, { token: tokens[0]!, answers: [] })).toEqual({
      outcome: 'CLOSED',
    });
    await changes.tallyBallotCampaign(officer(), { campaignId, openingKeys: openingKeys.slice(0, 2) });
    const { status, electorates, counts } = await views.ballotCampaign(officer(), campaignId);
    expect(status).toBe('TALLIED');
    expect(electorates.map(({ returned, withoutResult }) => [returned, withoutResult])).toEqual([
      [6, null],
      [6, null],
      [4, 'TOO_FEW'],
    ]);
    expect(counts.some((count) => count.input.includes('grassRoots'))).toBe(false);
    expect(counts).toContainEqual({
      organisationId: '工会',
      input: 'assessment.ballot@middleCadres/good',
      count: '6',
    });
  });

  it('are listed to those who reach every organisation that is voted on', async () => {
    await place.get(BallotCampaignChangesResolver).prepareBallotCampaign(officer(), input);
    const views = place.get(BallotCampaignResolver);
    const page = { cycleId: CYCLE, atLeastPosition: 2 };
    const expected = { campaignId, title: input.title, closesAt: input.closesAt, status: 'PREPARED' };
    expect(await views.ballotCampaigns(officer(), page)).toEqual({ campaigns: [expected], nextCursor: null });
    const union = () => request({ role: 'auditor', scope: { kind: 'unit', organisationId: '工会' } });
    expect((await views.ballotCampaigns(union(), page)).campaigns).toEqual([]);
    await expect(views.ballotCampaign(union(), campaignId)).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
  });

  it('are prepared and given up by officers in whose reach they lie', async () => {
    const changes = place.get(BallotCampaignChangesResolver);
    const union = () => request({ role: 'officer', scope: { kind: 'unit', organisationId: '工会' } });
    const outside = { code: 'ACCESS.OUTSIDE_SCOPE' };
    await expect(changes.prepareBallotCampaign(union(), input)).rejects.toMatchObject(outside);
    await changes.prepareBallotCampaign(officer(), input);
    await expect(changes.cancelBallotCampaign(union(), { campaignId, reason: '重复' })).rejects.toMatchObject(
      outside,
    );
    await changes.cancelBallotCampaign(officer(), { campaignId, reason: '重复' });
    expect((await place.get(BallotCampaignResolver).ballotCampaign(officer(), campaignId)).status).toBe(
      'CANCELLED',
    );
  });

  it('have their codes drawn behind the sign of an address that no browser sends', async () => {
    const svg = await place
      .get(PrintedTokenResolver)
      .qrCode({ text: 'changping/box/0123' }, 'https://vote.example/');
    expect(svg).toContain('<svg');
  });
});
