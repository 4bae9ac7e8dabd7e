import type { Sentence } from '@kaoping/event-sourcing';
import type { RectificationStanding } from '../../rectifications/result/rectification-standing.ts';
import type { PublishedRankingLearned } from '../decider/learned-ranking.events.ts';

/** A unit, with those above it. */
export interface WarnedUnit {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** A published result of a unit, as far as warnings rest on it. */
export interface ResultFact {
  /** The ranking, as `<cycleId>:<peerGroup>`. */
  readonly rankingId: string;
  readonly title: Sentence;
  readonly period: PublishedRankingLearned['data']['period'];
  /** Results of one scheme and peer group follow each other. */
  readonly series: string;
  readonly publishedAt: string;
  readonly rank: string;
  /** How many were ranked. */
  readonly size: number;
  /** 1 for the last; those who share the last place are all last. */
  readonly fromBottom: number;
  readonly score: string;
  readonly grade?: { readonly key: string; readonly title: Sentence };
}

/** How a consequence stands, as far as it is counted. */
export type ConsequenceStanding =
  'waiting' | 'noted' | 'confirmed' | 'dismissed' | 'withdrawn' | 'carried-out';

/** A follow-up task that is not done yet, with its day. */
export interface OpenTask {
  readonly taskId: string;
  readonly dueOn: string;
}

/** Everything about a unit that a warning may rest on; plain JSON. */
export interface UnitFacts {
  readonly organisation: WarnedUnit;
  /** By period, the latest last. */
  readonly results: readonly ResultFact[];
  readonly rectifications: Readonly<Record<RectificationStanding, number>>;
  readonly poorRectifications: number;
  readonly consequences: Readonly<Record<ConsequenceStanding, number>>;
  readonly openTasks: readonly OpenTask[];
}

/** How many tasks of a unit are past their days on a day. */
export const overdueTasks = ({ openTasks }: UnitFacts, today: string): number =>
  openTasks.filter(({ dueOn }) => dueOn < today).length;

/** A unit of which nothing is known but its name. */
export const noFacts = (organisation: WarnedUnit): UnitFacts => ({
  organisation,
  results: [],
  rectifications: { open: 0, overdue: 0, fixed: 0, resolved: 0, reopened: 0, dropped: 0 },
  poorRectifications: 0,
  consequences: { waiting: 0, noted: 0, confirmed: 0, dismissed: 0, withdrawn: 0, 'carried-out': 0 },
  openTasks: [],
});
