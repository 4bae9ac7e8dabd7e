import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ConfigureSignOnInput, Receipt, SwitchOffSignOnInput } from '../generated/graphql.ts';
import { SetUpSignOn } from './configure-sign-on/set-up-sign-on.command.ts';
import { SwitchOffSignOn } from './decider/sign-on.commands.ts';
import { SignOnQuery, type SignOnView } from './sign-on-view/sign-on.query.ts';

@Resolver()
@Allow('operator')
export class SignOnResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Query('signOn')
  @Allow('officer', 'operator')
  signOn(@Request() request: RequestContext): Promise<SignOnView | null> {
    reachOf(request.identity(), ['officer', 'operator']).requireWhole();
    return this.queries.execute(new SignOnQuery(request.identity().tenantId));
  }

  @Mutation('configureSignOn')
  configureSignOn(
    @Request() request: RequestContext,
    @Args('input') { requestId, clientSecret, loginNameClaim = DEFAULT_CLAIM, ...data }: ConfigureSignOnInput,
  ): Promise<Receipt> {
    const secret = clientSecret == null ? {} : { clientSecret };
    return this.execute(
      new SetUpSignOn(operatorMetadata(request, requestId), { ...data, loginNameClaim, ...secret }),
    );
  }

  @Mutation('switchOffSignOn')
  switchOffSignOn(
    @Request() request: RequestContext,
    @Args('input') { requestId, reason }: SwitchOffSignOnInput,
  ): Promise<Receipt> {
    return this.execute(new SwitchOffSignOn(operatorMetadata(request, requestId), { reason }));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}

/** What most providers call the name that people type. */
const DEFAULT_CLAIM = 'preferred_username';

const operatorMetadata = (request: RequestContext, requestId: string | null | undefined): CommandMetadata => {
  reachOf(request.identity(), ['operator']).requireWhole();
  return request.metadata(requestId);
};
