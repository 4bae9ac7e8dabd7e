export { CycleListQuery, type CycleView } from './cycles/cycle-list/cycle-list.query.ts';
export { OpenCycle } from './cycles/decider/cycle.commands.ts';
export { cycleDecider } from './cycles/decider/cycle.decider.ts';
export type { PeerGroup, Period, PeriodKind, RosterEntry } from './cycles/decider/cycle.events.ts';
export {
  PublicationReplayQuery,
  type PublicationReplay,
} from './rankings/publication-replay/publication-replay.query.ts';
export { PublishRankingRequest } from './rankings/publish-ranking/publish-ranking.request.ts';
export { ReviseRankingRequest } from './rankings/revise-ranking/revise-ranking.request.ts';
export { RankingQuery, type RankingView } from './rankings/ranking-view/ranking.query.ts';
export type { Moment } from './rankings/ranking-view/moment.ts';
export {
  StandingExplanationQuery,
  type StandingExplanation,
} from './rankings/standing-explanation/standing-explanation.query.ts';
export { scorecardDecider, scorecardId } from './scorecards/decider/scorecard.decider.ts';
export { CorrectScore, OpenScorecard, RecordScore } from './scorecards/decider/scorecard.commands.ts';
export type { SchemeVersion } from './scheme/scheme-version.ts';
export { scoringDueWork } from './scoring-due-work.ts';
export { scoringInlets } from './scoring-inlets.ts';
export { scoringOutlets } from './scoring-outlets.ts';
export { scoringReactors } from './scoring-reactors.ts';
export { ScoringModule } from './scoring.module.ts';
export type { CellCorrection, ImportMapping } from './score-import/import-mapping.ts';
export { ImportScores, PreviewImportQuery, type ImportPreview } from './score-import/import-request.ts';
export {
  comparePublished,
  type PublishedDifference,
} from './score-import/published-comparison/compare-published.ts';
export type { RefusedCell } from './score-import/refused-cell.ts';
export type { Table, TableRow } from './score-import/table.ts';
export { liveRankingProjection } from './rankings/live-ranking/live-ranking.projection.ts';
export { LiveRankingReader } from './rankings/ranking-view/live-ranking-reader.ts';
export { SealScorecards } from './cycles/seal-scorecards/seal-scorecards.request.ts';
export { recomputePublication, type PublicationInputs } from './publications/result/recompute-publication.ts';
export { liveAssessmentsProjection } from './assessments/live-assessments/live-assessments.projection.ts';
export { LiveAssessments } from './assessments/live-assessments/live-assessments.ts';
export { LedgerPublishedHistory } from './publications/result/ledger-published-history.ts';
export { computeAssessment } from './assessments/result/compute-assessment.ts';
export { derivedListOf } from './publications/result/derived-list.ts';
