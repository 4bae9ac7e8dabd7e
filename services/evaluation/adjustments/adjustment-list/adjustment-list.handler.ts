import type { RowPage } from '../../live-page.ts';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  AdjustmentListQuery,
  AdjustmentPublicityQuery,
  OverdueNoticeListQuery,
} from './adjustment-list.query.ts';
import { AdjustmentListReader } from './adjustment-list.reader.ts';
import type { AdjustmentRow, NoticeRow } from './adjustment-list.rows.ts';

@QueryHandler(AdjustmentListQuery)
export class AdjustmentListHandler implements IQueryHandler<AdjustmentListQuery> {
  constructor(@Inject(AdjustmentListReader) private readonly reader: AdjustmentListReader) {}

  execute(query: AdjustmentListQuery): Promise<RowPage<AdjustmentRow>> {
    return this.reader.ofCycle(query);
  }
}

@QueryHandler(AdjustmentPublicityQuery)
export class AdjustmentPublicityHandler implements IQueryHandler<AdjustmentPublicityQuery> {
  constructor(@Inject(AdjustmentListReader) private readonly reader: AdjustmentListReader) {}

  execute(query: AdjustmentPublicityQuery): Promise<RowPage<AdjustmentRow>> {
    return this.reader.publicised(query);
  }
}

@QueryHandler(OverdueNoticeListQuery)
export class OverdueNoticeListHandler implements IQueryHandler<OverdueNoticeListQuery> {
  constructor(@Inject(AdjustmentListReader) private readonly reader: AdjustmentListReader) {}

  execute(query: OverdueNoticeListQuery): Promise<RowPage<NoticeRow>> {
    return this.reader.notices(query);
  }
}
