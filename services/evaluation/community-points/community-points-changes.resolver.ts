import { dayOf } from '@kaoping/calendar';
import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CycleGate } from '../cycle-gate.ts';
import type {
  AwardCommunityPointsInput,
  CountCommunityPointsInput,
  Receipt,
  WithdrawCommunityPointsInput,
} from '../generated/graphql.ts';
import { collectingNeed } from '../sheets/result/collecting-stages.ts';
import { requireUncancelled } from '../uncancelled-cycle.ts';
import { UnitGate } from '../unit-gate.ts';
import {
  AwardCommunityPoints,
  CountCommunityPoints,
  WithdrawCommunityPoints,
} from './decider/community-points.commands.ts';
import { communityPointsId } from './decider/community-points.decider.ts';
import { pointsInput } from './points-input.ts';

/** The most files that prove one award. */
const EVIDENCE_LIMIT = 50;

@Resolver()
@Allow('officer')
export class CommunityPointsChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(UnitGate) private readonly units: UnitGate,
    @Inject(CycleGate) private readonly cycles: CycleGate,
  ) {}

  @Mutation('awardCommunityPoints')
  async awardCommunityPoints(
    @Request() request: RequestContext,
    @Args('input') { organisationId, requestId, evidenceIds, ...input }: AwardCommunityPointsInput,
  ): Promise<Receipt> {
    const { name, ancestorIds } = await this.units.pass(request, organisationId, ['officer']);
    const data = {
      ...input,
      pointsId: communityPointsId(input.year, organisationId),
      community: { organisationId, name, ancestorIds },
      evidenceIds: (evidenceIds ?? []).slice(0, EVIDENCE_LIMIT),
    };
    return this.execute(new AwardCommunityPoints(request.metadata(requestId), data));
  }

  @Mutation('withdrawCommunityPoints')
  async withdrawCommunityPoints(
    @Request() request: RequestContext,
    @Args('input') { organisationId, requestId, year, awardId, reason }: WithdrawCommunityPointsInput,
  ): Promise<Receipt> {
    await this.units.pass(request, organisationId, ['officer']);
    const data = { pointsId: communityPointsId(year, organisationId), awardId, reason };
    return this.execute(new WithdrawCommunityPoints(request.metadata(requestId), data));
  }

  @Mutation('countCommunityPoints')
  async countCommunityPoints(
    @Request() request: RequestContext,
    @Args('input') { organisationId, requestId, year, cycleId, input, lateReason }: CountCommunityPointsInput,
  ): Promise<Receipt> {
    const place = { cycleId, organisationId };
    const { loaded } = await this.cycles.require(request.identity(), place, ['officer']);
    const pointsId = communityPointsId(year, organisationId);
    const { inputs } = requireUncancelled(loaded).scheme.entering;
    const need = collectingNeed(loaded, dayOf(request.now), lateReason);
    const data = { pointsId, cycleId, input: pointsInput(inputs, input), need };
    return this.execute(new CountCommunityPoints(request.metadata(requestId), data));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
