import type { CommandOutcome, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BanPage, MutationLiftBanArgs, QueryBansArgs, Receipt } from '../generated/graphql.ts';
import { pageRequestOf, reachablePage } from '../reachable-page.ts';
import { BanGate } from './ban-gate.ts';
import { BAN_LIST } from './ban-list/ban-tables.ts';
import { publicBan } from './ban-list/public-ban.ts';
import { wantedBans } from './ban-list/wanted-bans.ts';
import { LiftBan } from './decider/ban.commands.ts';
import type { BanRow } from './result/ban-row.ts';

const READERS = ['officer', 'reviewer', 'recorder', 'auditor'] as const;
const LIFTERS = ['officer', 'reviewer'] as const;

@Resolver('Ban')
@Allow(...READERS)
export class BansResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(BanGate) private readonly gate: BanGate,
    @Inject(BAN_LIST) private readonly lists: ProjectionsByTenant,
  ) {}

  @Query('bans')
  async bans(@Request() request: RequestContext, @Args() asked: QueryBansArgs): Promise<BanPage> {
    const identity = request.identity();
    const wanted = wantedBans(asked, reachOf(identity, READERS));
    const page = await reachablePage<BanRow>(this.lists, identity.tenantId, wanted, pageRequestOf(asked));
    return { bans: page.rows.map(publicBan), nextCursor: page.nextCursor ?? null };
  }

  @Mutation('liftBan')
  @Allow(...LIFTERS)
  async lift(@Request() request: RequestContext, @Args() { input }: MutationLiftBanArgs): Promise<Receipt> {
    const { banId, reason, requestId } = input;
    await this.gate.pass(request, banId, LIFTERS);
    const { personId } = request.identity();
    const data = { banId, reason, ...(personId !== undefined && { personId }) };
    const command = new LiftBan(request.metadata(requestId), data);
    return receiptOf(await this.commands.execute<LiftBan, CommandOutcome>(command));
  }
}
