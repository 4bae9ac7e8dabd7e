import type { CommandOutcome, EventStore } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, reachOf, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ArrangeOverdueDeductionInput, Receipt } from '../generated/graphql.ts';
import { loadUncancelledCycle } from '../uncancelled-cycle.ts';
import { ArrangeOverdueDeduction } from './decider/overdue-rule.commands.ts';
import { sheetDeductionOf } from './sheet-deduction-input.ts';

@Resolver()
export class OverdueDeductionsResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  @Mutation('arrangeOverdueDeduction')
  @Allow('officer')
  async arrangeOverdueDeduction(
    @Request() request: RequestContext,
    @Args('input') { requestId, cycleId, forSheets }: ArrangeOverdueDeductionInput,
  ): Promise<Receipt> {
    const identity = request.identity();
    reachOf(identity, ['officer']).requireWhole();
    const loaded = await loadUncancelledCycle(this.eventStore, identity.tenantId, cycleId);
    const data = { cycleId, ...sheetDeductionOf(loaded, forSheets) };
    const command = new ArrangeOverdueDeduction(request.metadata(requestId), data);
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
