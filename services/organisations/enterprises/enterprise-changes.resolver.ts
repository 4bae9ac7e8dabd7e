import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { DeclareLeavingInput, Receipt, WithdrawLeavingInput } from '../generated/graphql.ts';
import { DeclareLeaving, WithdrawLeaving } from './decider/enterprise.commands.ts';

@Resolver()
@Allow('officer')
export class EnterpriseChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('declareLeaving')
  declareLeaving(
    @Request() request: RequestContext,
    @Args('input') { reason, lastDay, requestId }: DeclareLeavingInput,
  ): Promise<Receipt> {
    return this.execute(new DeclareLeaving(wholeMetadata(request, requestId), { reason, lastDay }));
  }

  @Mutation('withdrawLeaving')
  withdrawLeaving(
    @Request() request: RequestContext,
    @Args('input') { reason, requestId }: WithdrawLeavingInput,
  ): Promise<Receipt> {
    return this.execute(new WithdrawLeaving(wholeMetadata(request, requestId), { reason }));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}

/** Who answers for a part of the enterprise does not decide whether the whole of it leaves. */
const wholeMetadata = (request: RequestContext, requestId?: string | null): CommandMetadata => {
  reachOf(request.identity(), ['officer']).requireWhole();
  return request.metadata(requestId);
};
