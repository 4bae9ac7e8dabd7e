import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ApprovePayRunInput,
  OpenPayRunInput,
  OpenPayRunPayload,
  PayRunChangeInput,
  Receipt,
} from '../generated/graphql.ts';
import { officerReach, payApprovalOf, payRunOf } from './pay-input.ts';
import {
  ApprovePayRunRequest,
  OpenDifferenceRunRequest,
  OpenPayRunRequest,
  SettlePayRunRequest,
} from './pay.request.ts';

/** What is done about pay runs. */
@Resolver()
@Allow('officer')
export class PayRunChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('openPayRun')
  async open(
    @Request() request: RequestContext,
    @Args('input') input: OpenPayRunInput,
  ): Promise<OpenPayRunPayload> {
    const metadata = request.metadata(input.requestId);
    const data = payRunOf(request, input, metadata.commandId);
    return { payRunId: data.payRunId, receipt: await this.execute(new OpenPayRunRequest(metadata, data)) };
  }

  @Mutation('approvePayRun')
  @Allow('officer', 'reviewer')
  approve(@Request() request: RequestContext, @Args('input') input: ApprovePayRunInput): Promise<Receipt> {
    const metadata = request.metadata(input.requestId);
    return this.execute(new ApprovePayRunRequest(metadata, payApprovalOf(request, input)));
  }

  @Mutation('settlePayRun')
  settle(
    @Request() request: RequestContext,
    @Args('input') { requestId, payRunId }: PayRunChangeInput,
  ): Promise<Receipt> {
    const data = { payRunId, reach: officerReach(request) };
    return this.execute(new SettlePayRunRequest(request.metadata(requestId), data));
  }

  @Mutation('openDifferenceRun')
  openDifference(
    @Request() request: RequestContext,
    @Args('input') { requestId, payRunId }: PayRunChangeInput,
  ): Promise<Receipt> {
    const data = { payRunId, reach: officerReach(request) };
    return this.execute(new OpenDifferenceRunRequest(request.metadata(requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
