import type { Period } from '@kaoping/scoring-engine';
import type { PayLine } from '../decider/pay-run.events.ts';
import type { PayRound } from '../decider/pay-run.state.ts';

/** The injection token of the live rows of pay runs. */
export const PAY_RUN_LIST = Symbol('PayRunList');

/** Tables of the projection. */
export const PAY_RUN_TABLES = {
  runs: 'runs',
  /** Lines of rounds that are not settled yet, as they were written. */
  drafts: 'drafts',
  /** What each person was paid. */
  own: 'own',
  /** Which runs rest on a ranking, and when it changed last. */
  rankings: 'rankings',
} as const;

/** A run in a list, with its last round. */
export interface PayRunRow {
  readonly payRunId: string;
  readonly title: string;
  readonly cycleId: string;
  readonly peerGroup: string;
  readonly period: Period;
  readonly round: number;
  readonly status: PayRound['status'];
  readonly lineCount: number;
  readonly missingCount: number;
  readonly total: string;
  readonly draftedAt: string;
  readonly settledAt?: string;
  readonly resultsChanged: boolean;
  /** Units that anybody of the run is paid with, also in earlier rounds. */
  readonly places: readonly { readonly organisationId: string; readonly ancestorIds: readonly string[] }[];
  /** How many events of lines the last round has. */
  readonly parts: number;
}

/** What somebody was paid in one round. */
export interface OwnPayRow {
  readonly payRunId: string;
  readonly round: number;
  readonly title: string;
  readonly period: Period;
  readonly settledAt: string;
  readonly line: PayLine;
}

/** A ranking that runs rest on. */
export interface PaidRankingRow {
  readonly payRunIds: readonly string[];
  /** Position of its last publication, revision or recall; 0 before any. */
  readonly changedAt: number;
}
