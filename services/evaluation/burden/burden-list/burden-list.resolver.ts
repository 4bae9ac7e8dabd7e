import { loadState, type EventStore, type ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { BurdenPage, BurdenRates, QueryBurdenArgs } from '../../generated/graphql.ts';
import { BURDEN_RATES_ID, burdenRatesDecider } from '../decider/burden-rates.decider.ts';
import { BURDEN_LIST } from '../result/burden-list.token.ts';
import { burdenPageOf } from './burden-page.ts';
import { readBurden } from './read-burden.ts';

const ROLES = ['officer', 'recorder', 'auditor'] as const;

@Resolver('BurdenPage')
@Allow(...ROLES)
export class BurdenListResolver {
  constructor(
    @Inject(BURDEN_LIST) private readonly lists: ProjectionsByTenant,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  @Query('burden')
  async burden(@Request() request: RequestContext, @Args() wish: QueryBurdenArgs): Promise<BurdenPage> {
    const identity = request.identity();
    return burdenPageOf(await readBurden(this.lists, identity.tenantId, wish), reachOf(identity, ROLES));
  }

  @Query('burdenRates')
  async burdenRates(@Request() request: RequestContext): Promise<BurdenRates> {
    const ledger = await this.eventStore.ledger(request.identity().tenantId);
    return (await loadState(ledger, burdenRatesDecider, BURDEN_RATES_ID)).state;
  }
}
