import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  DeliverDutyReportInput,
  Receipt,
  SaveDutyReportInput,
  SubmitDutyReportInput,
} from '../generated/graphql.ts';
import { DeliverDutyReport, SaveDutyReport, SubmitDutyReport } from './decider/duty-report.commands.ts';
import { DutyReportGate } from './duty-report-gate.ts';
import { DIRECTIONS, REPORTERS } from './public-duty-report.ts';

const WRITERS = ['recorder', 'officer'] as const;

/** What those who report do. */
@Resolver()
@Allow(...WRITERS)
export class DutyReportWritingResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(DutyReportGate) private readonly gate: DutyReportGate,
  ) {}

  @Mutation('saveDutyReport')
  async save(
    @Request() request: RequestContext,
    @Args('input') input: SaveDutyReportInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input, WRITERS);
    const data = { ...input, who: REPORTERS[input.who] };
    return this.execute(new SaveDutyReport(request.metadata(input.requestId), data));
  }

  @Mutation('submitDutyReport')
  async submit(
    @Request() request: RequestContext,
    @Args('input') input: SubmitDutyReportInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input, WRITERS);
    const { cycleId, organisationId, who, lateReason } = input;
    const data = { cycleId, organisationId, who: REPORTERS[who], ...(lateReason != null && { lateReason }) };
    return this.execute(new SubmitDutyReport(request.metadata(input.requestId), data));
  }

  @Mutation('deliverDutyReport')
  async deliver(
    @Request() request: RequestContext,
    @Args('input') input: DeliverDutyReportInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, input, WRITERS);
    const data = { ...input, who: REPORTERS[input.who], direction: DIRECTIONS[input.direction] };
    return this.execute(new DeliverDutyReport(request.metadata(input.requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
