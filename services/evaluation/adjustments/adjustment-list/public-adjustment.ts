import type { RowPage } from '../../live-page.ts';
import type {
  Adjustment,
  AdjustmentPage,
  OverdueKind,
  OverdueNotice,
  OverdueNoticePage,
  OverdueStatus,
  PublicisedAdjustment,
  PublicisedAdjustmentPage,
} from '../../generated/graphql.ts';
import { publicDocument, publicSide, publicStatus } from '../adjustment-words.ts';
import type { AdjustmentRow, NoticeRow } from './adjustment-list.rows.ts';

/** A page of adjustments in the shape of the public schema. */
export const publicAdjustments = ({ rows, nextCursor }: RowPage<AdjustmentRow>): AdjustmentPage => ({
  adjustments: rows.map(publicAdjustment),
  nextCursor: nextCursor ?? null,
});

const publicAdjustment = (row: AdjustmentRow): Adjustment => {
  const { side, status, amount, document, ancestorIds: _, ...shared } = row;
  return {
    ...shared,
    side: publicSide(side),
    status: publicStatus(status),
    value: amount.value,
    beyond: amount.beyond ?? null,
    document: document ? publicDocument(document) : null,
  };
};

/** A page of what is publicised: who claimed and who reviewed it is not everybody's business. */
export const publicisedPage = ({ rows, nextCursor }: RowPage<AdjustmentRow>): PublicisedAdjustmentPage => ({
  adjustments: rows.map(publicised),
  nextCursor: nextCursor ?? null,
});

const publicised = (row: AdjustmentRow): PublicisedAdjustment => {
  const { adjustmentId, organisationId, organisationName, title, description } = row;
  return {
    ...{ adjustmentId, organisationId, organisationName, title, description },
    side: publicSide(row.side),
    claimed: row.claimed ?? '0',
    counted: row.counted ?? '0',
    documentNumber: row.document?.number ?? null,
    publicUntil: row.publicUntil ?? '',
  };
};

/** A page of overdue work in the shape of the public schema. */
export const publicNotices = ({ rows, nextCursor }: RowPage<NoticeRow>): OverdueNoticePage => ({
  notices: rows.map(publicNotice),
  nextCursor: nextCursor ?? null,
});

const publicNotice = ({ work, status, ...row }: NoticeRow): OverdueNotice => ({
  ...row,
  kind: work.kind.toUpperCase() as OverdueKind,
  workTitle: work.title,
  dueOn: work.dueOn,
  status: status.toUpperCase() as OverdueStatus,
});
