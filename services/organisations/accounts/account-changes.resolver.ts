import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AccountReasonInput,
  AccountRequestInput,
  GrantsInput,
  LinkSignOnInput,
  OpenAccountsInput,
  OpenedAccounts,
  PasswordReset,
  Receipt,
} from '../generated/graphql.ts';
import {
  accountRequestOf,
  askedBy,
  managerMetadata,
  mayGrant,
  officerMetadata,
  roleChangeOf,
} from './account-inputs.ts';
import {
  CloseAccount,
  EndSessions,
  GrantRoles,
  LinkSignOn,
  UnlockAccount,
  WithdrawRoles,
} from './decider/account.commands.ts';
import { OpenAccounts, type OpenedAccountsOutcome } from './open-accounts/open-accounts.command.ts';
import { OfferPasswordReset, type PasswordResetOutcome } from './reset-password/reset-password.command.ts';

@Resolver()
@Allow('officer', 'operator')
export class AccountChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('openAccounts')
  async openAccounts(
    @Request() request: RequestContext,
    @Args('input') input: OpenAccountsInput,
  ): Promise<OpenedAccounts> {
    const { outcome, codes } = await this.commands.execute<OpenAccounts, OpenedAccountsOutcome>(
      new OpenAccounts(managerMetadata(request, input.requestId), {
        accounts: input.accounts.map(accountRequestOf),
        mayGrant: mayGrant(request),
      }),
    );
    return { codes, receipt: receiptOf(outcome) };
  }

  @Mutation('resetPassword')
  async resetPassword(
    @Request() request: RequestContext,
    @Args('input') { accountId, requestId }: AccountRequestInput,
  ): Promise<PasswordReset> {
    const { outcome, ...code } = await this.commands.execute<OfferPasswordReset, PasswordResetOutcome>(
      new OfferPasswordReset(managerMetadata(request, requestId), { accountId, ...askedBy(request) }),
    );
    return { code, receipt: receiptOf(outcome) };
  }

  @Mutation('unlockAccount')
  unlockAccount(
    @Request() request: RequestContext,
    @Args('input') input: AccountReasonInput,
  ): Promise<Receipt> {
    return this.execute(new UnlockAccount(managerMetadata(request, input.requestId), input));
  }

  @Mutation('grantRoles')
  @Allow('officer')
  grantRoles(@Request() request: RequestContext, @Args('input') input: GrantsInput): Promise<Receipt> {
    return this.execute(new GrantRoles(officerMetadata(request, input), roleChangeOf(request, input)));
  }

  @Mutation('withdrawRoles')
  @Allow('officer')
  withdrawRoles(@Request() request: RequestContext, @Args('input') input: GrantsInput): Promise<Receipt> {
    return this.execute(new WithdrawRoles(officerMetadata(request, input), roleChangeOf(request, input)));
  }

  @Mutation('linkSignOn')
  linkSignOn(@Request() request: RequestContext, @Args('input') input: LinkSignOnInput): Promise<Receipt> {
    return this.execute(new LinkSignOn(managerMetadata(request, input.requestId), input));
  }

  @Mutation('endSessions')
  endSessions(
    @Request() request: RequestContext,
    @Args('input') input: AccountReasonInput,
  ): Promise<Receipt> {
    return this.execute(new EndSessions(managerMetadata(request, input.requestId), input));
  }

  @Mutation('closeAccount')
  closeAccount(
    @Request() request: RequestContext,
    @Args('input') input: AccountReasonInput,
  ): Promise<Receipt> {
    return this.execute(new CloseAccount(managerMetadata(request, input.requestId), input));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
