import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AssignRectificationInput,
  DropRectificationInput,
  ExtendRectificationInput,
  PlanMeasureInput,
  PromptDeficitInput,
  RaiseRectificationInput,
  Receipt,
  ReportFixInput,
} from '../generated/graphql.ts';
import {
  AssignRectification,
  DropRectification,
  ExtendRectification,
  ListProblem,
  PlanMeasure,
  PromptDeficit,
  ReportFix,
} from './decider/rectification.commands.ts';
import { RectificationGate } from './rectification-gate.ts';
import { given } from './rectification-input.ts';

const OFFICE: readonly Role[] = ['officer'];
const UNIT: readonly Role[] = ['officer', 'recorder'];

@Resolver()
export class RectificationChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(RectificationGate) private readonly gate: RectificationGate,
  ) {}

  @Mutation('raiseRectification')
  @Allow(...OFFICE)
  async raiseRectification(
    @Request() request: RequestContext,
    @Args('input') input: RaiseRectificationInput,
  ): Promise<Receipt> {
    const { requestId, organisationId, rectificationId, problem, foundOn, dueOn, ownerId, ...source } = input;
    const organisation = await this.gate.unit(request, organisationId, OFFICE);
    const data = {
      ...{ rectificationId, organisation, problem, source: sourceOf(source) },
      ...given('foundOn', foundOn),
      ...given('dueOn', dueOn),
      ...given('ownerId', ownerId),
    };
    return this.execute(new ListProblem(request.metadata(requestId), data));
  }

  @Mutation('promptDeficit')
  @Allow(...OFFICE)
  async promptDeficit(
    @Request() request: RequestContext,
    @Args('input')
    { requestId, organisationId, rectificationId, deficit, dueOn, ...source }: PromptDeficitInput,
  ): Promise<Receipt> {
    const organisation = await this.gate.unit(request, organisationId, OFFICE);
    const data = { rectificationId, organisation, deficit, dueOn, source: sourceOf(source) };
    return this.execute(new PromptDeficit(request.metadata(requestId), data));
  }

  @Mutation('assignRectification')
  @Allow(...UNIT)
  async assignRectification(
    @Request() request: RequestContext,
    @Args('input') { requestId, rectificationId, ownerId, dueOn, reason }: AssignRectificationInput,
  ): Promise<Receipt> {
    const unit = await this.gate.pass(request, rectificationId, UNIT);
    const by = reachOf(request.identity(), OFFICE).covers(unit) ? ('office' as const) : ('unit' as const);
    const data = { rectificationId, ownerId, by, ...given('dueOn', dueOn), ...given('reason', reason) };
    return this.execute(new AssignRectification(request.metadata(requestId), data));
  }

  @Mutation('planMeasure')
  @Allow(...UNIT)
  async planMeasure(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: PlanMeasureInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, data.rectificationId, UNIT);
    return this.execute(new PlanMeasure(request.metadata(requestId), data));
  }

  @Mutation('reportFix')
  @Allow(...UNIT)
  async reportFix(
    @Request() request: RequestContext,
    @Args('input') { requestId, rectificationId, fix, evidenceIds }: ReportFixInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, rectificationId, UNIT);
    const data = { rectificationId, fix, evidenceIds: evidenceIds ?? [] };
    return this.execute(new ReportFix(request.metadata(requestId), data));
  }

  @Mutation('extendRectification')
  @Allow(...OFFICE)
  async extendRectification(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: ExtendRectificationInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, data.rectificationId, OFFICE);
    return this.execute(new ExtendRectification(request.metadata(requestId), data));
  }

  @Mutation('dropRectification')
  @Allow(...OFFICE)
  async dropRectification(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: DropRectificationInput,
  ): Promise<Receipt> {
    await this.gate.pass(request, data.rectificationId, OFFICE);
    return this.execute(new DropRectification(request.metadata(requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}

const sourceOf = ({
  cycleId,
  indicator,
  sourceId,
}: Pick<RaiseRectificationInput, 'cycleId' | 'indicator' | 'sourceId'>) => ({
  ...given('cycleId', cycleId),
  ...given('indicator', indicator),
  ...given('sourceId', sourceId),
});
