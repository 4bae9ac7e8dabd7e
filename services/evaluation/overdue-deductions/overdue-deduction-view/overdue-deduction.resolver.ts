import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { AllowSignedIn, EVENT_STORE, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { OverdueDeduction, QueryOverdueDeductionArgs } from '../../generated/graphql.ts';
import { overdueRuleDecider } from '../decider/overdue-rule.decider.ts';

/** What it costs is everybody's to know who could have to pay it. */
@Resolver()
@AllowSignedIn()
export class OverdueDeductionResolver {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  @Query('overdueDeduction')
  async overdueDeduction(
    @Request() request: RequestContext,
    @Args() { cycleId }: QueryOverdueDeductionArgs,
  ): Promise<OverdueDeduction> {
    const ledger = await this.eventStore.ledger(request.identity().tenantId);
    const { forSheets } = (await loadState(ledger, overdueRuleDecider, cycleId)).state;
    return { cycleId, ...(forSheets && { forSheets }) };
  }
}
