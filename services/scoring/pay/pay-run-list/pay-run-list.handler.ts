import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  OwnPayQuery,
  PayRunListQuery,
  type OwnPayListPage,
  type PayRunListPage,
} from './pay-run-list.query.ts';
import { PayRunListReader } from './pay-run-list.reader.ts';

@QueryHandler(PayRunListQuery)
export class PayRunListHandler implements IQueryHandler<PayRunListQuery> {
  constructor(@Inject(PayRunListReader) private readonly reader: PayRunListReader) {}

  execute(query: PayRunListQuery): Promise<PayRunListPage> {
    return this.reader.runs(query);
  }
}

@QueryHandler(OwnPayQuery)
export class OwnPayHandler implements IQueryHandler<OwnPayQuery> {
  constructor(@Inject(PayRunListReader) private readonly reader: PayRunListReader) {}

  execute(query: OwnPayQuery): Promise<OwnPayListPage> {
    return this.reader.own(query);
  }
}
