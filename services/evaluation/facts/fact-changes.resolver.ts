import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { CorrectFactInput, Receipt, RecordFactInput, UseFactInput } from '../generated/graphql.ts';
import { evidenceUseOf } from '../evidence/result/evidence-use-input.ts';
import { UnitGate } from '../unit-gate.ts';
import { CorrectFact, RecordFact, UseFact } from './decider/fact.commands.ts';
import { factIdOf } from './decider/fact.decider.ts';

const ROLES = ['officer', 'recorder'] as const;

/** The most files that prove one fact. */
const EVIDENCE_LIMIT = 50;

@Resolver()
@Allow(...ROLES)
export class FactChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  @Mutation('recordFact')
  async recordFact(
    @Request() request: RequestContext,
    @Args('input') { requestId, organisationId, unit, evidenceIds, ...input }: RecordFactInput,
  ): Promise<Receipt> {
    const { ancestorIds } = await this.gate.pass(request, organisationId, ROLES);
    const data = {
      ...input,
      factId: factIdOf(organisationId, input.key, input.on),
      place: { organisationId, ancestorIds },
      evidenceIds: (evidenceIds ?? []).slice(0, EVIDENCE_LIMIT),
      ...(unit != null && { unit }),
    };
    return this.execute(new RecordFact(request.metadata(requestId), data));
  }

  @Mutation('useFact')
  async useFact(
    @Request() request: RequestContext,
    @Args('input') { requestId, organisationId, key, on, by }: UseFactInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, organisationId, ROLES);
    const data = { factId: factIdOf(organisationId, key, on), by: evidenceUseOf(by) };
    return this.execute(new UseFact(request.metadata(requestId), data));
  }

  @Mutation('correctFact')
  async correctFact(
    @Request() request: RequestContext,
    @Args('input') { requestId, organisationId, key, on, value, reason }: CorrectFactInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, organisationId, ROLES);
    const data = { factId: factIdOf(organisationId, key, on), value, reason };
    return this.execute(new CorrectFact(request.metadata(requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
