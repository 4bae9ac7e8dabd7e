import { dayOf } from '@kaoping/calendar';
import { loadState, type CommandOutcome, type EventStore } from '@kaoping/event-sourcing';
import {
  Allow,
  EVENT_STORE,
  reachOf,
  receiptOf,
  Request,
  type RequestContext,
  type Role,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryWarningsArgs,
  Receipt,
  SetWarningConditionsInput,
  UnitWarningPage,
  WarningConditions,
} from '../generated/graphql.ts';
import { pageRequestOf, type RowPage } from '../reachable-page.ts';
import { ArrangeWarningConditions } from './decider/warning-conditions.commands.ts';
import { CONDITIONS_ID, warningConditionsDecider } from './decider/warning-conditions.decider.ts';
import { publicConditions } from './public-conditions.ts';
import type { WarningColour } from './result/warning-of.ts';
import { conditionOf } from './warning-condition-input.ts';
import type { WarnedFacts } from './warning-list/list-warnings.ts';
import { publicWarning } from './warning-list/public-warning.ts';
import { WarningListQuery } from './warning-list/warning-list.query.ts';

const READERS: readonly Role[] = ['officer', 'recorder', 'reviewer', 'auditor'];

@Resolver()
@Allow(...READERS)
export class WarningsResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  @Query('warnings')
  async warnings(
    @Request() request: RequestContext,
    @Args() { colour, ...page }: QueryWarningsArgs,
  ): Promise<UnitWarningPage> {
    const identity = request.identity();
    const asked = {
      page: pageRequestOf(page),
      today: dayOf(request.now),
      ...(colour != null && { colour: colour.toLowerCase() as WarningColour }),
    };
    const query = new WarningListQuery(identity.tenantId, reachOf(identity, READERS), asked);
    const found = await this.queries.execute<WarningListQuery, RowPage<WarnedFacts>>(query);
    return { warnings: found.rows.map(publicWarning), nextCursor: found.nextCursor ?? null };
  }

  @Query('warningConditions')
  async warningConditions(@Request() request: RequestContext): Promise<WarningConditions> {
    const ledger = await this.eventStore.ledger(request.identity().tenantId);
    return publicConditions((await loadState(ledger, warningConditionsDecider, CONDITIONS_ID)).state);
  }

  @Mutation('setWarningConditions')
  @Allow('officer')
  async setWarningConditions(
    @Request() request: RequestContext,
    @Args('input') { requestId, conditions, reason }: SetWarningConditionsInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer']).requireWhole();
    const data = { conditions: conditions.map(conditionOf), reason };
    const command = new ArrangeWarningConditions(request.metadata(requestId), data);
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
