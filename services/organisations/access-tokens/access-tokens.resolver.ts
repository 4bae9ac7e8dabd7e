import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AccessToken,
  IssueAccessTokenInput,
  IssuedAccessToken,
  Receipt,
  RevokeAccessTokenInput,
} from '../generated/graphql.ts';
import { issueRequestOf, shownToken } from './access-token-inputs.ts';
import { RevokeAccessToken } from './decider/access-token.commands.ts';
import { MakeAccessToken, type MadeAccessToken } from './issue-token/make-token.command.ts';
import { AccessTokenListQuery } from './token-list/token-list.query.ts';
import type { ListedToken } from './token-list/list-tokens.ts';

@Resolver()
@Allow('officer', 'operator')
export class AccessTokensResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Query('accessTokens')
  async accessTokens(@Request() request: RequestContext): Promise<AccessToken[]> {
    reachOf(request.identity(), ['officer', 'operator']).requireWhole();
    const tokens = await this.queries.execute<AccessTokenListQuery, readonly ListedToken[]>(
      new AccessTokenListQuery(request.identity().tenantId),
    );
    return tokens.map((token) => shownToken(token, request.now));
  }

  @Mutation('issueAccessToken')
  async issueAccessToken(
    @Request() request: RequestContext,
    @Args('input') input: IssueAccessTokenInput,
  ): Promise<IssuedAccessToken> {
    reachOf(request.identity(), ['officer', 'operator']).requireWhole();
    const { outcome, tokenId, token } = await this.commands.execute<MakeAccessToken, MadeAccessToken>(
      new MakeAccessToken(request.metadata(input.requestId), issueRequestOf(request, input)),
    );
    return { tokenId, token: token ?? null, receipt: receiptOf(outcome) };
  }

  @Mutation('revokeAccessToken')
  async revokeAccessToken(
    @Request() request: RequestContext,
    @Args('input') input: RevokeAccessTokenInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer', 'operator']).requireWhole();
    return receiptOf(
      await this.commands.execute<RevokeAccessToken, CommandOutcome>(
        new RevokeAccessToken(request.metadata(input.requestId), input),
      ),
    );
  }
}
