import type { EventStore, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { EVENT_STORE, liveProjection } from '@kaoping/nest-platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssessmentsModule } from './assessments/assessments.module.ts';
import { CalibrationsModule } from './calibrations/calibrations.module.ts';
import { CycleListHandler } from './cycles/cycle-list/cycle-list.handler.ts';
import { CycleResolver } from './cycles/cycle-list/cycle.resolver.ts';
import { OpenCycleHandler } from './cycles/open-cycle/open-cycle.handler.ts';
import { PublicationsModule } from './publications/publications.module.ts';
import { liveRankingProjection } from './rankings/live-ranking/live-ranking.projection.ts';
import { PayModule } from './pay/pay.module.ts';
import { PublicationListHandler } from './rankings/publication-list/publication-list.handler.ts';
import { PublicationReplayHandler } from './rankings/publication-replay/publication-replay.handler.ts';
import { PublicationResolver } from './rankings/publication.resolver.ts';
import { PublishRankingHandler } from './rankings/publish-ranking/publish-ranking.handler.ts';
import { RankingComparisonHandler } from './rankings/ranking-comparison/ranking-comparison.handler.ts';
import { RankingQueryHandler } from './rankings/ranking-view/ranking-query.handler.ts';
import { LedgerRankingReader } from './rankings/ranking-view/ledger-ranking-reader.ts';
import { LiveRankingReader } from './rankings/ranking-view/live-ranking-reader.ts';
import { RankingReader } from './rankings/ranking-view/ranking-reader.ts';
import { RankingResolver } from './rankings/ranking.resolver.ts';
import { ReviseRankingHandler } from './rankings/revise-ranking/revise-ranking.handler.ts';
import { StandingExplanationHandler } from './rankings/standing-explanation/standing-explanation.handler.ts';
import { ImportScoresHandler } from './score-import/import-scores/import-scores.handler.ts';
import { PreviewImportHandler } from './score-import/preview-import/preview-import.handler.ts';
import { CorrectScoreHandler } from './scorecards/correct-score/correct-score.handler.ts';
import { RecordScoreHandler } from './scorecards/record-score/record-score.handler.ts';
import { ReopenScorecardHandler } from './scorecards/reopen-scorecard/reopen-scorecard.handler.ts';
import { ScoreHistoryHandler } from './scorecards/score-history/score-history.handler.ts';
import { ScoreHistoryResolver } from './scorecards/score-history/score-history.resolver.ts';
import { ScorecardChangesResolver } from './scorecards/scorecard-changes.resolver.ts';
import { ScorecardQueryHandler } from './scorecards/scorecard-view/scorecard-query.handler.ts';
import { ScorecardResolver } from './scorecards/scorecard-view/scorecard.resolver.ts';
import { SealScorecardHandler } from './scorecards/seal-scorecard/seal-scorecard.handler.ts';
import { SealScorecardsHandler } from './cycles/seal-scorecards/seal-scorecards.handler.ts';
import { ReportedResultsModule } from './reported-results/reported-results.module.ts';
import { SimulationsModule } from './simulations/simulations.module.ts';
import { WithdrawScoreHandler } from './scorecards/withdraw-score/withdraw-score.handler.ts';

/** The injection token of the live rankings of all tenants. */
const LIVE_RANKINGS = Symbol('LiveRankings');

const HANDLERS = [
  OpenCycleHandler,
  CycleListHandler,
  CycleResolver,
  RecordScoreHandler,
  CorrectScoreHandler,
  WithdrawScoreHandler,
  SealScorecardHandler,
  SealScorecardsHandler,
  ReopenScorecardHandler,
  ScorecardQueryHandler,
  ScorecardResolver,
  ScorecardChangesResolver,
  ScoreHistoryHandler,
  ScoreHistoryResolver,
  RankingQueryHandler,
  RankingComparisonHandler,
  StandingExplanationHandler,
  RankingResolver,
  PublishRankingHandler,
  ReviseRankingHandler,
  PublicationListHandler,
  PublicationReplayHandler,
  PublicationResolver,
  PreviewImportHandler,
  ImportScoresHandler,
];

/** Scorecards, live rankings and publications. The stores behind it come from the composition root. */
@Module({ imports: [CqrsModule], providers: HANDLERS })
export class ScoringModule {
  /** For a process that serves: keeps the rankings of all tenants live. */
  static serving(): DynamicModule {
    return {
      module: ScoringModule,
      imports: [
        AssessmentsModule,
        CalibrationsModule,
        PayModule,
        PublicationsModule,
        SimulationsModule,
        ReportedResultsModule,
      ],
      providers: [
        liveProjection(LIVE_RANKINGS, liveRankingProjection),
        {
          provide: RankingReader,
          inject: [EVENT_STORE, LIVE_RANKINGS],
          useFactory: (eventStore: EventStore, liveRankings: ProjectionsByTenant) =>
            new LiveRankingReader(eventStore, liveRankings),
        },
      ],
      exports: [LIVE_RANKINGS],
    };
  }

  /** For a process that comes and goes, beside one that serves: answers from the ledger alone. */
  static onLedger(): DynamicModule {
    return {
      module: ScoringModule,
      providers: [
        {
          provide: RankingReader,
          inject: [EVENT_STORE],
          useFactory: (eventStore: EventStore) => new LedgerRankingReader(eventStore),
        },
      ],
    };
  }
}
