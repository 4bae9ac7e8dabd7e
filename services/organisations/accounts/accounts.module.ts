import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccountChangesResolver } from './account-changes.resolver.ts';
import { AccountListHandler } from './account-list/account-list.handler.ts';
import { ACCOUNT_LIST, accountListProjection } from './account-list/account-list.projection.ts';
import { AccountListResolver } from './account-list/account-list.resolver.ts';
import { ChoosePasswordHandler } from './choose-password/choose-password.handler.ts';
import { ChoosePasswordResolver } from './choose-password.resolver.ts';
import { CloseAccountHandler } from './close-account/close-account.handler.ts';
import { EndSessionsHandler } from './end-sessions/end-sessions.handler.ts';
import { GrantRolesHandler } from './grant-roles/grant-roles.handler.ts';
import { LinkSignOnHandler } from './link-sign-on/link-sign-on.handler.ts';
import { OpenAccountsHandler } from './open-accounts/open-accounts.handler.ts';
import { ResetPasswordHandler } from './reset-password/reset-password.handler.ts';
import { UnlockAccountHandler } from './unlock-account/unlock-account.handler.ts';
import { WithdrawRolesHandler } from './withdraw-roles/withdraw-roles.handler.ts';

/** People's accounts: how they get in, and what they may do. */
@Module({
  imports: [CqrsModule],
  providers: [
    OpenAccountsHandler,
    ResetPasswordHandler,
    ChoosePasswordHandler,
    UnlockAccountHandler,
    GrantRolesHandler,
    WithdrawRolesHandler,
    LinkSignOnHandler,
    EndSessionsHandler,
    CloseAccountHandler,
    AccountChangesResolver,
    ChoosePasswordResolver,
    AccountListResolver,
    AccountListHandler,
    liveProjection(ACCOUNT_LIST, accountListProjection),
  ],
})
export class AccountsModule {}
