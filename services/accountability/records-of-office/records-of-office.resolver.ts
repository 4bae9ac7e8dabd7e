import { dayOf } from '@kaoping/calendar';
import { AllowSignedIn, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { OfficeRecord as PublicRecord, QueryOfficeRecordArgs } from '../generated/graphql.ts';
import { OfficeRecordQuery } from './office-record-view/office-record.query.ts';
import { publicRecord } from './public-record.ts';
import type { OfficeRecord } from './result/office-record.ts';

/** Open to everybody of themselves; of others within reach, which the query asks for. */
@Resolver()
@AllowSignedIn()
export class RecordsOfOfficeResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('officeRecord')
  async officeRecord(
    @Request() request: RequestContext,
    @Args() { personId, from, until, asOf }: QueryOfficeRecordArgs,
  ): Promise<PublicRecord> {
    const today = dayOf(request.now);
    const asked = { personId, term: { from, until }, asOf: asOf ?? today, today };
    const query = new OfficeRecordQuery(request.identity(), asked);
    return publicRecord(await this.queries.execute<OfficeRecordQuery, OfficeRecord>(query));
  }
}
