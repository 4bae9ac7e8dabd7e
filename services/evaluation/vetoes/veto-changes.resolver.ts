import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ConfirmVetoInput,
  RaiseVetoInput,
  RaiseVetoPayload,
  Receipt,
  VetoReasonInput,
} from '../generated/graphql.ts';
import { ConfirmVeto, DismissVeto, LiftVeto, RaiseVeto } from './decider/veto-record.commands.ts';
import { VetoGate } from './veto-gate.ts';

@Resolver()
@Allow('officer', 'reviewer')
export class VetoChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(VetoGate) private readonly gate: VetoGate,
  ) {}

  @Mutation('raiseVeto')
  async raiseVeto(
    @Request() request: RequestContext,
    @Args('input') input: RaiseVetoInput,
  ): Promise<RaiseVetoPayload> {
    const prepared = await this.gate.forRaising(request.identity(), wantedOf(input));
    const metadata = request.metadata(input.requestId);
    const vetoId = `veto:${metadata.commandId}`;
    const receipt = await this.execute(new RaiseVeto(metadata, { ...prepared, ...groundsOf(input), vetoId }));
    return { vetoId, needsConfirmation: prepared.approvals === 'two', receipt };
  }

  @Mutation('confirmVeto')
  async confirmVeto(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: ConfirmVetoInput,
  ): Promise<Receipt> {
    const cycleIds = await this.gate.forDeciding(request.identity(), input);
    return this.execute(new ConfirmVeto(request.metadata(requestId), { ...input, cycleIds }));
  }

  @Mutation('dismissVeto')
  async dismissVeto(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: VetoReasonInput,
  ): Promise<Receipt> {
    await this.gate.forDeciding(request.identity(), input);
    return this.execute(new DismissVeto(request.metadata(requestId), input));
  }

  @Mutation('liftVeto')
  async liftVeto(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: VetoReasonInput,
  ): Promise<Receipt> {
    await this.gate.forDeciding(request.identity(), input);
    return this.execute(new LiftVeto(request.metadata(requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}

const wantedOf = ({ organisationId, veto, cycleId, from, until }: RaiseVetoInput) => ({
  organisationId,
  veto,
  ...(cycleId != null && { cycleId }),
  ...(from != null && { from }),
  ...(until != null && { until }),
});

const groundsOf = ({ reason, documentNumber, evidenceIds }: RaiseVetoInput) => ({
  reason,
  ...(documentNumber != null && { documentNumber }),
  evidenceIds: evidenceIds ?? [],
});
