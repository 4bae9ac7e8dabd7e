import type { TenantId } from '@kaoping/event-sourcing';
import type { ScorecardTarget } from '../decider/scorecard.commands.ts';
import type { ScorePlace } from '../decider/scorecard.events.ts';

/** Asks for everything that ever happened to a scorecard, or to one of its scores. */
export class ScoreHistoryQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: ScorecardTarget & Partial<ScorePlace>,
  ) {}
}

/** What kind of change a score went through. */
export type ScoreChangeKind = 'recorded' | 'corrected' | 'withdrawn';

/** One change of one score: who, when, why, and from which event. */
export interface ScoreChangeView {
  readonly kind: ScoreChangeKind;
  readonly indicator: string;
  readonly child?: string;
  /** The score from then on; left out when it was withdrawn. */
  readonly value?: string;
  /** The score until then; left out when there was none. */
  readonly replacedValue?: string;
  readonly reason: string;
  readonly eventId: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly actorId: string;
}
