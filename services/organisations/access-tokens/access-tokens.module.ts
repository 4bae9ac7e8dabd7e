import { recentSnapshots, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, SECRETS, TOKEN_VERIFIER, type Secrets } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { openUntilGone } from '../enterprises/result/open-until-gone.ts';
import { AccessTokensResolver } from './access-tokens.resolver.ts';
import { IssueTokenHandler } from './issue-token/issue-token.handler.ts';
import { MakeTokenHandler } from './issue-token/make-token.handler.ts';
import { RevokeTokenHandler } from './revoke-token/revoke-token.handler.ts';
import { TokenListHandler } from './token-list/token-list.handler.ts';
import { ledgerTokenVerifier } from './verify-token/ledger-token-verifier.ts';

/** Machines' ways in. */
@Module({
  imports: [CqrsModule],
  providers: [
    IssueTokenHandler,
    MakeTokenHandler,
    RevokeTokenHandler,
    TokenListHandler,
    AccessTokensResolver,
    {
      provide: TOKEN_VERIFIER,
      inject: [EVENT_STORE, SECRETS],
      useFactory: (eventStore: EventStore, secrets: Secrets) =>
        openUntilGone(
          eventStore,
          ledgerTokenVerifier({ eventStore, secrets, snapshots: recentSnapshots() }),
          ({ tenantId }) => tenantId,
        ),
    },
  ],
  exports: [TOKEN_VERIFIER],
})
export class AccessTokensModule {}
