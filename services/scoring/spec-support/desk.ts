import {
  createCommandExecutor,
  projectionsByTenant,
  recentSnapshots,
  type CommandMetadata,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep, sequentialIds } from '@kaoping/testing';
import { CycleListHandler } from '../cycles/cycle-list/cycle-list.handler.ts';
import { OpenCycleHandler } from '../cycles/open-cycle/open-cycle.handler.ts';
import { liveRankingProjection } from '../rankings/live-ranking/live-ranking.projection.ts';
import { PublicationListHandler } from '../rankings/publication-list/publication-list.handler.ts';
import { PublicationReplayHandler } from '../rankings/publication-replay/publication-replay.handler.ts';
import { PublishRankingHandler } from '../rankings/publish-ranking/publish-ranking.handler.ts';
import { RankingComparisonHandler } from '../rankings/ranking-comparison/ranking-comparison.handler.ts';
import { LedgerRankingReader } from '../rankings/ranking-view/ledger-ranking-reader.ts';
import { LiveRankingReader } from '../rankings/ranking-view/live-ranking-reader.ts';
import { RankingQueryHandler } from '../rankings/ranking-view/ranking-query.handler.ts';
import { ReviseRankingHandler } from '../rankings/revise-ranking/revise-ranking.handler.ts';
import { StandingExplanationHandler } from '../rankings/standing-explanation/standing-explanation.handler.ts';
import { ImportScoresHandler } from '../score-import/import-scores/import-scores.handler.ts';
import { PreviewImportHandler } from '../score-import/preview-import/preview-import.handler.ts';
import { CorrectScoreHandler } from '../scorecards/correct-score/correct-score.handler.ts';
import {
  CorrectScore,
  RecordScore,
  ReopenScorecard,
  SealScorecard,
  WithdrawScore,
} from '../scorecards/decider/scorecard.commands.ts';
import { RecordScoreHandler } from '../scorecards/record-score/record-score.handler.ts';
import { ReopenScorecardHandler } from '../scorecards/reopen-scorecard/reopen-scorecard.handler.ts';
import { ScoreHistoryHandler } from '../scorecards/score-history/score-history.handler.ts';
import { ScorecardQueryHandler } from '../scorecards/scorecard-view/scorecard-query.handler.ts';
import { SealScorecardHandler } from '../scorecards/seal-scorecard/seal-scorecard.handler.ts';
import { SealScorecardsHandler } from '../cycles/seal-scorecards/seal-scorecards.handler.ts';
import { WithdrawScoreHandler } from '../scorecards/withdraw-score/withdraw-score.handler.ts';
import { CYCLE, LOUXING, openCycle } from './towns.ts';

/** Where a score goes: an indicator, or one child of it as `villages/天堂`. */
const placeOf = (place: string): { readonly indicator: string; readonly child?: string } => {
  const [indicator = '', child] = place.split('/');
  return { indicator, ...(child !== undefined && { child }) };
};

/**
 * The whole service over stores in memory, with the verbs of its domain. Each command has an id of its own
 * and comes one second after the one before, unless told otherwise.
 */
export const openDesk = (wrap: (eventStore: EventStore) => EventStore = (plain) => plain) => {
  const clock = fixedClock();
  const eventStore = wrap(openMemoryEventStore({ clock }));
  const commands = createCommandExecutor(eventStore, recentSnapshots());
  const projections = projectionsByTenant({
    eventStore,
    readModels: openMemoryReadModels(),
    sleep: noSleep().sleep,
    projection: liveRankingProjection,
  });
  const ids = sequentialIds('request');
  const live = new LiveRankingReader(eventStore, projections);
  const metadata = (given: Partial<CommandMetadata> = {}): CommandMetadata => {
    clock.advance(1000);
    return commandMetadata({ commandId: ids.next(), now: clock.now(), tenantId: LOUXING, ...given });
  };
  const target = (organisationId: string) => ({ cycleId: CYCLE, organisationId });
  const handlers = {
    openCycle: new OpenCycleHandler(commands),
    record: new RecordScoreHandler(commands),
    correct: new CorrectScoreHandler(commands),
    withdraw: new WithdrawScoreHandler(commands),
    seal: new SealScorecardHandler(commands),
    sealAll: new SealScorecardsHandler(eventStore, commands),
    reopen: new ReopenScorecardHandler(commands),
    publish: new PublishRankingHandler(eventStore, commands),
    revise: new ReviseRankingHandler(eventStore, commands),
    importScores: new ImportScoresHandler(eventStore, commands),
    previewImport: new PreviewImportHandler(eventStore),
    cycles: new CycleListHandler(eventStore),
    scorecard: new ScorecardQueryHandler(eventStore),
    history: new ScoreHistoryHandler(eventStore),
    ranking: new RankingQueryHandler(live),
    comparison: new RankingComparisonHandler(live),
    explanation: new StandingExplanationHandler(live),
    publications: new PublicationListHandler(eventStore),
    replay: new PublicationReplayHandler(eventStore),
  };
  return {
    clock,
    eventStore,
    commands,
    projections,
    handlers,
    metadata,
    live,
    onLedger: new LedgerRankingReader(eventStore),
    /** Creates the tenant's ledger and opens the cycle there. */
    open: async (
      given: Parameters<typeof openCycle>[0] = {},
      by: Partial<CommandMetadata> = {},
    ): Promise<CommandOutcome> => {
      const command = openCycle(given, metadata(by));
      await eventStore.createLedger(command.metadata.tenantId);
      return handlers.openCycle.execute(command);
    },
    record: (organisationId: string, place: string, value: string, by: Partial<CommandMetadata> = {}) =>
      handlers.record.execute(
        new RecordScore(metadata(by), {
          ...target(organisationId),
          ...placeOf(place),
          value,
          reason: '通报',
        }),
      ),
    correct: (organisationId: string, place: string, value: string, by: Partial<CommandMetadata> = {}) =>
      handlers.correct.execute(
        new CorrectScore(metadata(by), {
          ...target(organisationId),
          ...placeOf(place),
          value,
          reason: '复核',
        }),
      ),
    withdraw: (organisationId: string, place: string, by: Partial<CommandMetadata> = {}) =>
      handlers.withdraw.execute(
        new WithdrawScore(metadata(by), {
          ...target(organisationId),
          ...placeOf(place),
          reason: '误录',
        }),
      ),
    seal: (organisationId: string, by: Partial<CommandMetadata> = {}) =>
      handlers.seal.execute(new SealScorecard(metadata(by), { ...target(organisationId), reason: '核定' })),
    reopen: (organisationId: string, by: Partial<CommandMetadata> = {}) =>
      handlers.reopen.execute(
        new ReopenScorecard(metadata(by), { ...target(organisationId), reason: '申诉' }),
      ),
    stop: () => projections.stop(),
  };
};

/** What {@link openDesk} gives. */
export type Desk = ReturnType<typeof openDesk>;

/** Enters everything that one organisation of the towns' rules needs: two villages, a deduction, points. */
export const fillScorecard = async (
  desk: Desk,
  organisationId: string,
  [heaven, stone, deduction, points]: readonly [string, string, string, string],
  by: Partial<CommandMetadata> = {},
): Promise<void> => {
  await desk.record(organisationId, 'villages/天堂', heaven, by);
  await desk.record(organisationId, 'villages/石头', stone, by);
  await desk.record(organisationId, 'property', deduction, by);
  await desk.record(organisationId, 'urban', points, by);
};
