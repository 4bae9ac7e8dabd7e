import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, receiptOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { AcceptFixInput, Receipt, RecordRevisitInput, SendBackFixInput } from '../generated/graphql.ts';
import { AcceptFix, RecordRevisit, SendBackFix } from './decider/rectification.commands.ts';
import { RectificationGate } from './rectification-gate.ts';
import { given } from './rectification-input.ts';

const CHECKERS: readonly Role[] = ['officer', 'reviewer'];

/** Checked by the office or the second person, and never by whoever reported the fix. */
@Resolver()
@Allow(...CHECKERS)
export class RectificationChecksResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(RectificationGate) private readonly gate: RectificationGate,
  ) {}

  @Mutation('acceptFix')
  async acceptFix(
    @Request() request: RequestContext,
    @Args('input') { requestId, rectificationId, note }: AcceptFixInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, rectificationId, CHECKERS);
    return this.execute(
      new AcceptFix(request.metadata(requestId), { rectificationId, ...given('note', note) }),
    );
  }

  @Mutation('sendBackFix')
  async sendBackFix(
    @Request() request: RequestContext,
    @Args('input') { requestId, rectificationId, reason, dueOn }: SendBackFixInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, rectificationId, CHECKERS);
    const data = { rectificationId, reason, ...given('dueOn', dueOn) };
    return this.execute(new SendBackFix(request.metadata(requestId), data));
  }

  @Mutation('recordRevisit')
  async recordRevisit(
    @Request() request: RequestContext,
    @Args('input') { requestId, rectificationId, outcome, note, dueOn }: RecordRevisitInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, rectificationId, CHECKERS);
    const seen = outcome === 'HOLDS' ? ('holds' as const) : ('relapsed' as const);
    const data = { rectificationId, outcome: seen, note, ...given('dueOn', dueOn) };
    return this.execute(new RecordRevisit(request.metadata(requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
