import type { AdjustmentEvent } from '../decider/adjustment-account.events.ts';
import type { AdjustmentRow } from './adjustment-list.rows.ts';

type Change = Exclude<AdjustmentEvent, { readonly type: 'AdjustmentClaimed' }>;
type Reviewed = Extract<Change, { readonly data: { readonly reviewerId: string } }>;
type Other = Exclude<Change, Reviewed>;

/** A row as one event leaves it. */
export const changedRow = (row: AdjustmentRow, event: Change): AdjustmentRow =>
  'reviewerId' in event.data ? reviewedRow(row, event as Reviewed) : otherRow(row, event as Other);

const STATUS = {
  AdjustmentSentBack: 'sent-back',
  AdjustmentRefused: 'refused',
  AdjustmentFirstApproved: 'approved-once',
  AdjustmentApproved: 'approved',
} as const satisfies Record<Reviewed['type'], AdjustmentRow['status']>;

const reviewedRow = (row: AdjustmentRow, event: Reviewed): AdjustmentRow => {
  const { reviewerId, reason } = event.data;
  const reviewed: AdjustmentRow = {
    ...row,
    status: STATUS[event.type],
    reviewerIds: [...row.reviewerIds, reviewerId],
    ...(reason !== undefined && { reason }),
  };
  if (event.type !== 'AdjustmentApproved') return reviewed;
  const { claimed, reserved, publicUntil } = event.data;
  return { ...reviewed, claimed, counted: reserved, publicUntil };
};

const otherRow = (row: AdjustmentRow, event: Other): AdjustmentRow => {
  switch (event.type) {
    case 'AdjustmentObjected': {
      const { objectionId, text } = event.data;
      return { ...row, objections: [...row.objections, { objectionId, text }] };
    }
    case 'AdjustmentObjectionAnswered': {
      const { objectionId, answer } = event.data;
      return {
        ...row,
        objections: row.objections.map((one) => (one.objectionId === objectionId ? { ...one, answer } : one)),
      };
    }
    case 'AdjustmentTookEffect': {
      const { claimed, counted } = event.data;
      return { ...row, status: 'effective', claimed, counted };
    }
    case 'AdjustmentWithdrawn': {
      const { counted: _, ...withdrawn } = row;
      return { ...withdrawn, status: 'withdrawn', reason: event.data.reason };
    }
    case 'AdjustmentReinstated':
      return { ...row, status: 'approved' };
    case 'AdjustmentReopened':
      return { ...row, status: 'claimed', reviewerIds: [], reason: event.data.reason };
  }
};
