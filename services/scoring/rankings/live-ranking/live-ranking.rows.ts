import type { CondensedScore } from '@kaoping/scoring-engine';
import type { CycleOpened } from '../../cycles/decider/cycle.events.ts';
import type { OpenedScorecard } from '../../scorecards/decider/scorecard.state.ts';
import type { ComputedRanking } from '../result/ranking-result.ts';

/** The tables of the live ranking. */
export const TABLES = {
  /** {@link CycleRow} by cycle id. */
  cycles: 'cycles',
  /** The scheme version of a cycle, by cycle id. */
  schemes: 'schemes',
  /** {@link ScorecardRow} by scorecard id. */
  scorecards: 'scorecards',
  /** {@link ChangesRow} by {@link changesKey}, listed by cycle. */
  changes: 'changes',
  /** {@link RankingRow} by ranking id, listed by cycle. */
  rankings: 'rankings',
} as const;

/** The index that changes and rankings are listed by. */
export const CYCLE_INDEX = 'cycle';

/** A cycle with the position that it was opened at. */
export type CycleRow = CycleOpened['data'] & {
  readonly cycleId: string;
  readonly openedAtPosition: number;
};

/** A scorecard as it stands, without its scheme, which the cycle holds; and how often it changed. */
export interface ScorecardRow {
  readonly scorecard: Omit<OpenedScorecard, 'card'> & {
    readonly card: Omit<OpenedScorecard['card'], 'scheme'>;
  };
  readonly changeCount: number;
}

/** What ranking takes of a scorecard after one of its changes. */
export interface ScoreChange {
  readonly position: number;
  readonly score: CondensedScore;
  readonly isSealed: boolean;
}

/** How many changes one row holds: enough to keep rows few, few enough to rewrite the last one cheaply. */
export const CHANGES_PER_ROW = 64;

/** Some of the changes of one scorecard, in order. */
export interface ChangesRow {
  readonly organisationId: string;
  readonly peerGroupId: string;
  /** Counts the rows of one scorecard, from 0. */
  readonly part: number;
  readonly changes: readonly ScoreChange[];
}

/** The key of a scorecard's row of changes. */
export const changesKey = (scorecardId: string, part: number): string => `${scorecardId}#${String(part)}`;

/** A member of a peer group as it stands. */
export interface MemberRow {
  readonly name: string;
  readonly score: CondensedScore;
  readonly isSealed: boolean;
}

/** The ranking of a peer group as it stands. */
export interface RankingRow {
  readonly members: Readonly<Record<string, MemberRow>>;
  /** Undefined until the first scorecard opened. */
  readonly computed?: ComputedRanking;
  /** When the last change that counts was recorded. */
  readonly recordedAt?: string;
}
