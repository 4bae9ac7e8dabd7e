import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AttachEvidenceInput,
  DetachEvidenceInput,
  Receipt,
  WithdrawEvidenceInput,
} from '../generated/graphql.ts';
import { UnitGate } from '../unit-gate.ts';
import { AttachEvidence, DetachEvidence, WithdrawEvidence } from './decider/evidence.commands.ts';
import { evidenceUseOf } from './result/evidence-use-input.ts';

const ROLES = ['officer', 'recorder'] as const;

@Resolver()
@Allow(...ROLES)
export class EvidenceChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  @Mutation('attachEvidence')
  async attachEvidence(
    @Request() request: RequestContext,
    @Args('input') { evidenceId, organisationId, to, requestId }: AttachEvidenceInput,
  ): Promise<Receipt> {
    const { ancestorIds } = await this.gate.pass(request, organisationId, ROLES);
    const data = { evidenceId, place: { organisationId, ancestorIds }, to: evidenceUseOf(to) };
    return this.execute(new AttachEvidence(request.metadata(requestId), data));
  }

  @Mutation('detachEvidence')
  async detachEvidence(
    @Request() request: RequestContext,
    @Args('input') { requestId, to, ...input }: DetachEvidenceInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input.organisationId, ROLES);
    const data = { ...input, to: evidenceUseOf(to) };
    return this.execute(new DetachEvidence(request.metadata(requestId), data));
  }

  @Mutation('withdrawEvidence')
  async withdrawEvidence(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: WithdrawEvidenceInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input.organisationId, ROLES);
    return this.execute(new WithdrawEvidence(request.metadata(requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
