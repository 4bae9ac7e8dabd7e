// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';

/** A stage of a cycle, in the words of the scheme language. */
export type StageKind = 'targets' | 'report' | 'review' | 'assess' | 'publicity' | 'appeal' | 'apply';

/** A stage with the days on which it is open, both included. */
export interface CycleStage {
  readonly stage: StageKind;
  readonly title: Sentence;
  readonly from: string;
  readonly until: string;
}

/** An organisation as it stood when the cycle opened. */
export interface RosterOrganisation {
  readonly organisationId: string;
  readonly name: string;
  /** Key of its peer group in the scheme. */
  readonly peerGroup: string;
  /** The organisations above it, from the root down. */
  readonly ancestorIds: readonly string[];
}

/** The period that is assessed, with its first and last day. */
export interface CyclePeriod {
  readonly kind: 'month' | 'quarter' | 'half-year' | 'year' | 'term';
  readonly label: string;
  readonly from: string;
  readonly until: string;
}

/** A published scheme version as it was copied into the cycle. */
export interface CycleScheme {
  readonly schemeId: string;
  readonly version: number;
  readonly digest: string;
  /** The canonical form as JSON text: it compiles to the same plan for ever. */
  readonly canonical: string;
}

/** A cycle was opened; scheme and roster are copied in, so that nothing later can score it anew. */
export type EvaluationCycleOpened = DomainEvent<
  'EvaluationCycleOpened',
  {
    readonly title: Sentence;
    readonly period: CyclePeriod;
    readonly scheme: CycleScheme;
    readonly roster: readonly RosterOrganisation[];
    readonly stages: readonly CycleStage[];
    readonly opened: 'by-hand' | 'by-calendar';
    readonly openedAt: string;
  }
>;

/** A stage got more time. */
export type EvaluationStageExtended = DomainEvent<
  'EvaluationStageExtended',
  { readonly stage: StageKind; readonly until: string; readonly formerUntil: string; readonly reason: string }
>;

/** A stage ended. */
export type EvaluationStageClosed = DomainEvent<
  'EvaluationStageClosed',
  { readonly stage: StageKind; readonly closed: 'by-hand' | 'by-deadline'; readonly closedAt: string }
>;

/** A reminder of a stage's deadline fell due. */
export type EvaluationReminderFellDue = DomainEvent<
  'EvaluationReminderFellDue',
  { readonly stage: StageKind; readonly until: string; readonly daysLeft: number; readonly on: string }
>;

/** The cycle was given up. It stays readable for ever. */
export type EvaluationCycleCancelled = DomainEvent<
  'EvaluationCycleCancelled',
  { readonly reason: string; readonly cancelledAt: string }
>;

/** Everything that can happen to a cycle. */
export type EvaluationCycleEvent =
  | EvaluationCycleOpened
  | EvaluationStageExtended
  | EvaluationStageClosed
  | EvaluationReminderFellDue
  | EvaluationCycleCancelled;
