import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { OpenPayRunInput, PayPreview as PublicPreview } from '../../generated/graphql.ts';
import { payRunOf } from '../pay-input.ts';
import { PayPreviewQuery } from '../pay.request.ts';
import type { PayPreview } from './pay-preview.ts';
import { publicPayPreview } from './public-pay-preview.ts';

@Resolver()
@Allow('officer')
export class PayPreviewResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('payPreview')
  async preview(
    @Request() request: RequestContext,
    @Args('input') input: OpenPayRunInput,
  ): Promise<PublicPreview> {
    const metadata = request.metadata(input.requestId);
    const query = new PayPreviewQuery(metadata, payRunOf(request, input, metadata.commandId));
    return publicPayPreview(await this.queries.execute<PayPreviewQuery, PayPreview>(query));
  }
}
