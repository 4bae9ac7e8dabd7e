import { tenantId, UnknownTenant } from '@kaoping/event-sourcing';
import { CycleListQuery } from './cycles/cycle-list/cycle-list.query.ts';
import { OpenCycle } from './cycles/decider/cycle.commands.ts';
import { PublicationListQuery } from './rankings/publication-list/publication-list.query.ts';
import { PublicationReplayQuery } from './rankings/publication-replay/publication-replay.query.ts';
import { PublishRankingRequest } from './rankings/publish-ranking/publish-ranking.request.ts';
import { RankingComparisonQuery } from './rankings/ranking-comparison/ranking-comparison.query.ts';
import { RankingQuery } from './rankings/ranking-view/ranking.query.ts';
import { ReviseRankingRequest } from './rankings/revise-ranking/revise-ranking.request.ts';
import { StandingExplanationQuery } from './rankings/standing-explanation/standing-explanation.query.ts';
import { ImportScores, PreviewImportQuery, type TableImport } from './score-import/import-request.ts';
import {
  CorrectScore,
  RecordScore,
  ReopenScorecard,
  SealScorecard,
  WithdrawScore,
} from './scorecards/decider/scorecard.commands.ts';
import { ScoreHistoryQuery } from './scorecards/score-history/score-history.query.ts';
import { ScorecardQuery } from './scorecards/scorecard-view/scorecard.query.ts';
import { SealScorecards } from './cycles/seal-scorecards/seal-scorecards.request.ts';
import { ScoringModule } from './scoring.module.ts';
import { fillScorecard, openDesk, type Desk } from './spec-support/desk.ts';
import { CYCLE, cycleData, LOUXING } from './spec-support/towns.ts';

const SHUANGFENG = tenantId('shuangfeng');
const NOBODY = tenantId('nobody');
type Tenant = typeof LOUXING;

const card = { cycleId: CYCLE, organisationId: 'dake' };
const group = { cycleId: CYCLE, peerGroupId: 'streets' };
const urban = { ...card, indicator: 'urban', value: '9', reason: '通报' };
const table: TableImport = {
  cycleId: CYCLE,
  title: '表',
  table: {
    headers: ['单位', '城管'],
    rows: [
      {
        line: 2,
        cells: new Map([
          ['单位', '石井'],
          ['城管', '28'],
        ]),
      },
    ],
  },
  mapping: { organisation: '单位', indicators: { 城管: 'urban' } },
  corrections: [],
};

/** Every question that can be asked of the service, put to one tenant. */
const questions: Readonly<Record<string, (desk: Desk, tenant: Tenant) => Promise<unknown>>> = {
  CycleListHandler: ({ handlers }, tenant) => handlers.cycles.execute(new CycleListQuery(tenant)),
  ScorecardQueryHandler: ({ handlers }, tenant) =>
    handlers.scorecard.execute(new ScorecardQuery(tenant, card)),
  ScoreHistoryHandler: ({ handlers }, tenant) =>
    handlers.history.execute(new ScoreHistoryQuery(tenant, card)),
  RankingQueryHandler: ({ handlers, clock }, tenant) =>
    handlers.ranking.execute(
      new RankingQuery(tenant, group, { kind: 'now', atLeastPosition: 12 }, clock.now()),
    ),
  RankingComparisonHandler: ({ handlers, clock }, tenant) =>
    handlers.comparison.execute(
      new RankingComparisonQuery(
        tenant,
        group,
        { from: { kind: 'position', position: 8 }, to: { kind: 'now' } },
        clock.now(),
      ),
    ),
  StandingExplanationHandler: ({ handlers, clock }, tenant) =>
    handlers.explanation.execute(
      new StandingExplanationQuery(
        tenant,
        { ...group, organisationId: 'dake' },
        { kind: 'now' },
        clock.now(),
      ),
    ),
  PublicationListHandler: ({ handlers }, tenant) =>
    handlers.publications.execute(new PublicationListQuery(tenant, group)),
  PublicationReplayHandler: ({ handlers }, tenant) =>
    handlers.replay.execute(new PublicationReplayQuery(tenant, group)),
  PreviewImportHandler: ({ handlers, metadata }, tenant) =>
    handlers.previewImport.execute(
      new PreviewImportQuery(metadata({ tenantId: tenant, commandId: 'preview', now: '' }), table),
    ),
};

/** Every change that can be asked of the service, made in one tenant; in an order in which all succeed. */
const changes: Readonly<Record<string, (desk: Desk, tenant: Tenant) => Promise<unknown>>> = {
  OpenCycleHandler: ({ handlers, metadata }, tenant) =>
    handlers.openCycle.execute(
      new OpenCycle(metadata({ tenantId: tenant }), cycleData({ cycleId: 'second' })),
    ),
  ReopenScorecardHandler: ({ handlers, metadata }, tenant) =>
    handlers.reopen.execute(new ReopenScorecard(metadata({ tenantId: tenant }), { ...card, reason: '申诉' })),
  CorrectScoreHandler: ({ handlers, metadata }, tenant) =>
    handlers.correct.execute(new CorrectScore(metadata({ tenantId: tenant }), urban)),
  WithdrawScoreHandler: ({ handlers, metadata }, tenant) =>
    handlers.withdraw.execute(new WithdrawScore(metadata({ tenantId: tenant }), urban)),
  RecordScoreHandler: ({ handlers, metadata }, tenant) =>
    handlers.record.execute(new RecordScore(metadata({ tenantId: tenant }), { ...urban, value: '8' })),
  SealScorecardHandler: ({ handlers, metadata }, tenant) =>
    handlers.seal.execute(new SealScorecard(metadata({ tenantId: tenant }), { ...card, reason: '核定' })),
  SealScorecardsHandler: ({ handlers, metadata }, tenant) =>
    handlers.sealAll.execute(
      new SealScorecards(metadata({ tenantId: tenant }), {
        cycleId: CYCLE,
        organisationIds: ['huashan', 'dake'],
        reason: '核定',
      }),
    ),
  ReviseRankingHandler: ({ handlers, metadata }, tenant) =>
    handlers.revise.execute(
      new ReviseRankingRequest(metadata({ tenantId: tenant }), { ...group, reason: '更正' }),
    ),
  PublishRankingHandler: ({ handlers, metadata }, tenant) =>
    handlers.publish.execute(
      new PublishRankingRequest(metadata({ tenantId: tenant }), { ...group, reason: '公示' }),
    ),
  ImportScoresHandler: ({ handlers, metadata }, tenant) =>
    handlers.importScores.execute(new ImportScores(metadata({ tenantId: tenant }), table)),
};

/** A cycle with two streets, scored, sealed and published; the tenants differ in their scores only. */
const prepare = async (desk: Desk, tenant: Tenant, points: string): Promise<void> => {
  const by = { tenantId: tenant };
  await desk.open({}, by);
  await fillScorecard(desk, 'huashan', ['88', '90', '4', '20'], by);
  await fillScorecard(desk, 'dake', ['88', '90', '4', points], by);
  await desk.seal('huashan', by);
  await desk.seal('dake', by);
  await changes['PublishRankingHandler']!(desk, tenant);
};

const answersOf = async (desk: Desk, tenant: Tenant): Promise<Readonly<Record<string, unknown>>> => {
  const answers: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(questions)) answers[name] = await ask(desk, tenant);
  return answers;
};

const eventsOf = async (desk: Desk, tenant: Tenant) => (await desk.eventStore.ledger(tenant)).read();

const handlersOf = (kind: '__commandHandler__' | '__queryHandler__'): readonly string[] =>
  (Reflect.getMetadata('providers', ScoringModule) as readonly (abstract new () => unknown)[])
    .filter((provider) => Reflect.hasMetadata(kind, provider))
    .map(({ name }) => name)
    .sort();

describe('two enterprises with the same cycles and organisations', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = openDesk();
    await prepare(desk, LOUXING, '28');
    await prepare(desk, SHUANGFENG, '10');
  });
  afterEach(() => desk.stop());

  it('are put to every question and every change that the service knows', () => {
    expect(Object.keys(questions).sort()).toEqual(handlersOf('__queryHandler__'));
    expect(Object.keys(changes).sort()).toEqual(handlersOf('__commandHandler__'));
  });

  it('give each its own answers', async () => {
    const [louxing, shuangfeng] = [await answersOf(desk, LOUXING), await answersOf(desk, SHUANGFENG)];
    const scoreOfDake = (points: string) => [
      expect.objectContaining({
        organisationId: 'dake',
        score: `${String(125 + Number(points))}.00`,
      }) as unknown,
    ];
    expect(louxing['RankingQueryHandler']).toMatchObject({
      standings: expect.arrayContaining(scoreOfDake('28')) as unknown,
    });
    expect(shuangfeng['RankingQueryHandler']).toMatchObject({
      standings: expect.arrayContaining(scoreOfDake('10')) as unknown,
    });
    const sameInBoth = ['PreviewImportHandler', 'CycleListHandler'];
    for (const name of Object.keys(questions)) {
      if (!sameInBoth.includes(name)) expect(louxing[name]).not.toEqual(shuangfeng[name]);
    }
  });

  it.each(Object.keys(changes))('are apart in %s: nothing of the other changes', async (last) => {
    const before = await answersOf(desk, LOUXING);
    const events = await eventsOf(desk, LOUXING);
    const own = await eventsOf(desk, SHUANGFENG);
    for (const [name, change] of Object.entries(changes)) {
      await change(desk, SHUANGFENG);
      if (name === last) break;
    }
    expect(await eventsOf(desk, LOUXING)).toEqual(events);
    expect(await answersOf(desk, LOUXING)).toEqual(before);
    expect((await eventsOf(desk, SHUANGFENG)).length).toBeGreaterThan(own.length);
  });

  it('may use the same ids for their changes', async () => {
    for (const tenant of [LOUXING, SHUANGFENG]) {
      await desk.record('shijing', 'urban', '20', { tenantId: tenant, commandId: 'same-id' });
    }
    for (const tenant of [LOUXING, SHUANGFENG]) {
      expect((await eventsOf(desk, tenant)).at(-1)).toMatchObject({
        causationId: 'same-id',
        tenantId: tenant,
      });
    }
  });

  it.each(Object.entries({ ...questions, ...changes }))(
    'tell nothing to who is neither: %s',
    async (_name, ask) => {
      await expect(ask(desk, NOBODY)).rejects.toThrow(UnknownTenant);
    },
  );
});
