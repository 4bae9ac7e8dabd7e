import { EVENT_STORE, SECRETS, TOKEN_VERIFIER } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { recentSnapshots, type EventStore } from '@kaoping/event-sourcing';
import { IssueTokenHandler } from './access-tokens/issue-token/issue-token.handler.ts';
import { RevokeTokenHandler } from './access-tokens/revoke-token/revoke-token.handler.ts';
import { nodeSecrets } from './adapters/node-secrets.ts';
import { ledgerTokenVerifier } from './access-tokens/verify-token/ledger-token-verifier.ts';
import { EnterpriseQueryHandler } from './enterprises/enterprise-view/enterprise-query.handler.ts';
import { EnterpriseResolver } from './enterprises/enterprise-view/enterprise.resolver.ts';
import { RegisterEnterpriseHandler } from './enterprises/register-enterprise/register-enterprise.handler.ts';

/** Enterprises and their access tokens. The stores behind it come from the composition root. */
@Module({
  imports: [CqrsModule],
  providers: [
    RegisterEnterpriseHandler,
    EnterpriseQueryHandler,
    EnterpriseResolver,
    IssueTokenHandler,
    RevokeTokenHandler,
    { provide: SECRETS, useValue: nodeSecrets },
    {
      provide: TOKEN_VERIFIER,
      inject: [EVENT_STORE],
      useFactory: (eventStore: EventStore) =>
        ledgerTokenVerifier({ eventStore, secrets: nodeSecrets, snapshots: recentSnapshots() }),
    },
  ],
  exports: [TOKEN_VERIFIER, SECRETS],
})
export class OrganisationsModule {}
