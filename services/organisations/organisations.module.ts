import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessTokensModule } from './access-tokens/access-tokens.module.ts';
import { AccountsModule } from './accounts/accounts.module.ts';
import { AdaptersModule } from './adapters/adapters.module.ts';
import { DirectoryImportModule } from './directory-import/directory-import.module.ts';
import { EnterpriseQueryHandler } from './enterprises/enterprise-view/enterprise-query.handler.ts';
import { EnterpriseResolver } from './enterprises/enterprise-view/enterprise.resolver.ts';
import { RegisterEnterpriseHandler } from './enterprises/register-enterprise/register-enterprise.handler.ts';
import { OrganisationTreeModule } from './organisation-tree/organisation-tree.module.ts';
import { SessionsModule } from './sessions/sessions.module.ts';

/** Enterprises and their access tokens. The stores behind it come from the composition root. */
@Module({
  imports: [
    CqrsModule,
    AdaptersModule,
    AccountsModule,
    SessionsModule,
    AccessTokensModule,
    OrganisationTreeModule,
    DirectoryImportModule,
  ],
  providers: [RegisterEnterpriseHandler, EnterpriseQueryHandler, EnterpriseResolver],
  exports: [AccessTokensModule, SessionsModule],
})
export class OrganisationsModule {}
