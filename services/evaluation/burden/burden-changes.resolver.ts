import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ArrangeBurdenRatesInput, Receipt, ReportFormEditingInput } from '../generated/graphql.ts';
import { UnitGate } from '../unit-gate.ts';
import { ArrangeBurdenRates, ReportFormEditing } from './decider/burden.commands.ts';

@Resolver()
export class BurdenChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  @Mutation('arrangeBurdenRates')
  @Allow('officer')
  arrangeBurdenRates(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...rates }: ArrangeBurdenRatesInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    return this.execute(new ArrangeBurdenRates(request.metadata(requestId), { rates }));
  }

  @Mutation('reportFormEditing')
  @Allow('recorder', 'officer', 'evaluator')
  async reportFormEditing(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: ReportFormEditingInput,
  ): Promise<Receipt> {
    const roles = ['recorder', 'officer', 'evaluator'] as const;
    const { ancestorIds } = await this.gate.pass(request, input.organisationId, roles);
    return this.execute(new ReportFormEditing(request.metadata(requestId), { ...input, ancestorIds }));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
