import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ConsentToLetterChangeInput,
  DeclineLetterChangeInput,
  LetterInput,
  ProposeLetterChangeInput,
  Receipt,
  SaveLetterDraftInput,
  SendBackLetterInput,
} from '../generated/graphql.ts';
import {
  AcceptLetter,
  ConsentToLetterChange,
  DeclineLetterChange,
  IssueLetter,
  ProposeLetterChange,
  SaveLetterDraft,
  SendBackLetter,
} from './decider/target-letter.commands.ts';
import { LetterGate } from './letter-gate.ts';
import { enteringOf, sideOf, targetChangesOf, targetsOf } from './letter-input.ts';

@Resolver()
export class LetterChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(LetterGate) private readonly gate: LetterGate,
  ) {}

  @Mutation('saveLetterDraft')
  @Allow('officer')
  async saveLetterDraft(
    @Request() request: RequestContext,
    @Args('input') input: SaveLetterDraftInput,
  ): Promise<Receipt> {
    const { cycleId, draftRevision, parentOrganisationId, removedTargetIds } = input;
    const { letterId, organisation } = await this.gate.pass(request, input, 'superior');
    const { organisationId, name, ancestorIds } = organisation;
    const above = parentOrganisationId ?? undefined;
    const parent =
      above === undefined ? above : await this.gate.parent(request, { cycleId, organisationId: above });
    const data = {
      letterId,
      cycleId,
      organisation: { organisationId, name, ancestorIds },
      draftRevision,
      targets: targetsOf(input.targets),
      removedTargetIds: removedTargetIds ?? [],
      ...(parent && { parent }),
    };
    return this.execute(new SaveLetterDraft(request.metadata(input.requestId), data));
  }

  @Mutation('issueLetter')
  @Allow('officer')
  async issueLetter(@Request() request: RequestContext, @Args('input') input: LetterInput): Promise<Receipt> {
    const { letterId, inputs, entering } = await this.gate.pass(request, input, 'superior');
    const data = { letterId, inputs, entering: enteringOf(entering, input) };
    return this.execute(new IssueLetter(request.metadata(input.requestId), data));
  }

  @Mutation('acceptLetter')
  @Allow('recorder')
  async acceptLetter(
    @Request() request: RequestContext,
    @Args('input') input: LetterInput,
  ): Promise<Receipt> {
    const { letterId, entering } = await this.gate.pass(request, input, 'unit');
    const data = { letterId, entering: enteringOf(entering, input) };
    return this.execute(new AcceptLetter(request.metadata(input.requestId), data));
  }

  @Mutation('sendBackLetter')
  @Allow('recorder')
  async sendBackLetter(
    @Request() request: RequestContext,
    @Args('input') input: SendBackLetterInput,
  ): Promise<Receipt> {
    const { letterId } = await this.gate.pass(request, input, 'unit');
    const { reason } = input;
    return this.execute(new SendBackLetter(request.metadata(input.requestId), { letterId, reason }));
  }

  @Mutation('proposeLetterChange')
  @Allow('officer', 'recorder')
  async proposeLetterChange(
    @Request() request: RequestContext,
    @Args('input') input: ProposeLetterChangeInput,
  ): Promise<Receipt> {
    const by = sideOf(input.by);
    const { letterId, inputs, entering } = await this.gate.pass(request, input, by);
    const changes = targetChangesOf(input.changes);
    const data = { letterId, by, changes, reason: input.reason, inputs, entering };
    return this.execute(new ProposeLetterChange(request.metadata(input.requestId), data));
  }

  @Mutation('consentToLetterChange')
  @Allow('officer', 'recorder')
  async consentToLetterChange(
    @Request() request: RequestContext,
    @Args('input') input: ConsentToLetterChangeInput,
  ): Promise<Receipt> {
    const by = sideOf(input.by);
    const { letterId, entering } = await this.gate.pass(request, input, by);
    const data = { letterId, changeId: input.changeId, by, entering };
    return this.execute(new ConsentToLetterChange(request.metadata(input.requestId), data));
  }

  @Mutation('declineLetterChange')
  @Allow('officer', 'recorder')
  async declineLetterChange(
    @Request() request: RequestContext,
    @Args('input') input: DeclineLetterChangeInput,
  ): Promise<Receipt> {
    const by = sideOf(input.by);
    const { letterId } = await this.gate.pass(request, input, by);
    const data = { letterId, changeId: input.changeId, by, reason: input.reason };
    return this.execute(new DeclineLetterChange(request.metadata(input.requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
