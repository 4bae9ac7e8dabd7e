import { tenantId, type CommandOutcome } from '@kaoping/event-sourcing';
import {
  AllowAnybody,
  AllowSignedIn,
  Request,
  shownGrant,
  type RequestContext,
  receiptOf,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { SignInRefused } from '../accounts/decider/account.errors.ts';
import { SIGN_IN_GATE, type SignInGate } from '../accounts/result/sign-in-gate.ts';
import type { ChangePasswordInput, Receipt, SignedIn, SignInInput } from '../generated/graphql.ts';
import { ChangeOwnPassword } from './change-password/change-password.command.ts';
import { EndSession } from './decider/session.commands.ts';
import type { StartedSession } from './result/new-session.ts';
import { noSessionCookie, sessionCookie } from './result/session-cookie.ts';
import { HolderQuery, type HolderView } from './session-view/session-view.query.ts';
import { SignInWithPassword } from './sign-in/sign-in.command.ts';

@Resolver()
export class SessionChangesResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(SIGN_IN_GATE) private readonly gate: SignInGate,
  ) {}

  @Mutation('signIn')
  @AllowAnybody()
  async signIn(
    @Request() request: RequestContext,
    @Args('input') { enterprise, ...data }: SignInInput,
  ): Promise<SignedIn> {
    const tenant = this.gate(tenantId(enterprise), request);
    const metadata = request.metadataFor({ tenantId: tenant, actorId: 'sign-in' });
    return this.start(request, new SignInWithPassword(metadata, data));
  }

  @Mutation('signOut')
  @AllowSignedIn()
  async signOut(@Request() request: RequestContext): Promise<Receipt> {
    const command = new EndSession(request.metadata(), { sessionId: sessionOf(request) });
    const outcome = await this.commands.execute<EndSession, CommandOutcome>(command);
    request.respondWith(noSessionCookie);
    return receiptOf(outcome);
  }

  @Mutation('changePassword')
  @AllowSignedIn()
  changePassword(
    @Request() request: RequestContext,
    @Args('input') input: ChangePasswordInput,
  ): Promise<SignedIn> {
    sessionOf(request);
    const { tenantId: tenant, accountId = '' } = request.identity();
    this.gate(tenant, request);
    return this.start(request, new ChangeOwnPassword(request.metadata(), { accountId, ...input }));
  }

  private async start(
    request: RequestContext,
    command: SignInWithPassword | ChangeOwnPassword,
  ): Promise<SignedIn> {
    const started = await this.commands.execute<typeof command, StartedSession>(command);
    const { accountId, account } = started.account;
    const holder = await this.queries.execute<HolderQuery, HolderView>(
      new HolderQuery(command.metadata.tenantId, accountId),
    );
    request.respondWith(sessionCookie(started));
    const { csrfToken, expiresAt } = started;
    return {
      session: { ...holder, accountId, grants: account.holder.grants.map(shownGrant), csrfToken, expiresAt },
    };
  }
}

/** A token is no session: it neither signs out nor changes a password. */
const sessionOf = (request: RequestContext): string => {
  const { sessionId } = request.identity();
  if (sessionId === undefined) throw new SignInRefused();
  return sessionId;
};
