import { dayOf } from '@kaoping/calendar';
import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  CallReviewMeetingInput,
  CancelReviewMeetingInput,
  CorrectMeetingMarkInput,
  HoldReviewMeetingInput,
  Receipt,
} from '../generated/graphql.ts';
import {
  CallReviewMeeting,
  CancelReviewMeeting,
  CorrectMeetingMark,
  HoldReviewMeeting,
} from './decider/review-meeting.commands.ts';
import { MeetingGate } from './meeting-gate.ts';
import { callingOf, holdingOf, inputsOf } from './meeting-input.ts';

@Resolver()
@Allow('officer')
export class MeetingChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(MeetingGate) private readonly gate: MeetingGate,
  ) {}

  @Mutation('callReviewMeeting')
  async callReviewMeeting(
    @Request() request: RequestContext,
    @Args('input') input: CallReviewMeetingInput,
  ): Promise<Receipt> {
    const { cycleId, organisationIds } = input;
    const units =
      cycleId == null
        ? await this.gate.units(request, organisationIds ?? [])
        : await this.gate.unitsOfCycle(request, cycleId);
    return this.execute(new CallReviewMeeting(request.metadata(input.requestId), callingOf(input, units)));
  }

  @Mutation('holdReviewMeeting')
  async holdReviewMeeting(
    @Request() request: RequestContext,
    @Args('input') input: HoldReviewMeetingInput,
  ): Promise<Receipt> {
    const cycle = await this.gate.pass(request, input.meetingId);
    const data = holdingOf(input, cycle, dayOf(request.now));
    return this.execute(new HoldReviewMeeting(request.metadata(input.requestId), data));
  }

  @Mutation('correctMeetingMark')
  async correctMeetingMark(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: CorrectMeetingMarkInput,
  ): Promise<Receipt> {
    const inputs = inputsOf(await this.gate.pass(request, input.meetingId));
    return this.execute(new CorrectMeetingMark(request.metadata(requestId), { ...input, inputs }));
  }

  @Mutation('cancelReviewMeeting')
  async cancelReviewMeeting(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: CancelReviewMeetingInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input.meetingId);
    return this.execute(new CancelReviewMeeting(request.metadata(requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
