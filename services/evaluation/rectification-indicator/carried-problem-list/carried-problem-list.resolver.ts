import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CycleGate } from '../../cycle-gate.ts';
import type { CarriedProblems, QueryCarriedProblemsArgs } from '../../generated/graphql.ts';
import { unitProblemsDecider } from '../decider/unit-problems.decider.ts';
import { publicCarriedProblems } from './public-carried-problems.ts';

const READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];

@Resolver()
@Allow(...READERS)
export class CarriedProblemListResolver {
  constructor(
    @Inject(CycleGate) private readonly gate: CycleGate,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  @Query('carriedProblems')
  async carriedProblems(
    @Request() request: RequestContext,
    @Args() args: QueryCarriedProblemsArgs,
  ): Promise<CarriedProblems[]> {
    const identity = request.identity();
    await this.gate.require(identity, args, READERS);
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, unitProblemsDecider, args.organisationId);
    return publicCarriedProblems(state, args.cycleId);
  }
}
