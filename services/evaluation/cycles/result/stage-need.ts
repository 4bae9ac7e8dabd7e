import type { StageKind } from '../decider/evaluation-cycle.events.ts';

/** What has to be so in a cycle for something to be entered. */
export interface StageNeed {
  /** Any of these must be open. */
  readonly stages: readonly StageKind[];
  /** Also on all days before: only the end of the last of them binds. */
  readonly orBefore?: true;
  /** Why it comes late, where the scheme lets late entries in with a reason. */
  readonly lateReason?: string;
  readonly late: 'refused' | 'with-reason';
}
