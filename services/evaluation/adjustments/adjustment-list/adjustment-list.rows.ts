import type { Sentence } from '@kaoping/event-sourcing';
import type { ClaimAmount, ClaimDocument, OverdueWork } from '../decider/adjustment-account.events.ts';
import type { AdjustmentStatus, NoticedWork } from '../decider/adjustment-account.state.ts';

/** The injection token of the live rows of adjustments. */
export const ADJUSTMENT_LIST = Symbol('AdjustmentList');

/** Tables of the projection. */
export const ADJUSTMENT_TABLES = { adjustments: 'adjustments', notices: 'notices' } as const;

/** Whom a row is about. */
interface RowHolder {
  readonly cycleId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
}

/** An objection and what was answered. */
export interface ObjectionRow {
  readonly objectionId: string;
  readonly text: string;
  readonly answer?: string;
}

/** A bonus or deduction in a list. */
export interface AdjustmentRow extends RowHolder {
  readonly adjustmentId: string;
  readonly side: 'bonus' | 'deduction';
  readonly circumstance: string;
  readonly title: Sentence;
  readonly status: AdjustmentStatus;
  readonly amount: ClaimAmount;
  /** In points, once it was approved. */
  readonly claimed?: string;
  /** What the caps leave: reserved while it is public, counted once it took effect. */
  readonly counted?: string;
  readonly document?: ClaimDocument;
  readonly description: string;
  readonly evidenceIds: readonly string[];
  readonly claimantId: string;
  readonly claimedOn: string;
  readonly reviewerIds: readonly string[];
  /** Why it was refused, sent back or withdrawn. */
  readonly reason?: string;
  readonly publicUntil?: string;
  readonly objections: readonly ObjectionRow[];
  readonly workId?: string;
}

/** Overdue work in a list. */
export interface NoticeRow extends RowHolder {
  readonly workId: string;
  readonly work: OverdueWork;
  readonly circumstance: string;
  readonly title: Sentence;
  readonly amount: ClaimAmount;
  readonly noticedOn: string;
  readonly deadline: string;
  readonly status: NoticedWork['status'];
  readonly replies: readonly string[];
  readonly settled?: 'done' | 'excused' | 'cap-used-up';
  readonly reason?: string;
}
