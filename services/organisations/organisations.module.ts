import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessTokensModule } from './access-tokens/access-tokens.module.ts';
import { AccountsModule } from './accounts/accounts.module.ts';
import { AdaptersModule } from './adapters/adapters.module.ts';
import { DirectoryImportModule } from './directory-import/directory-import.module.ts';
import { EnterprisesModule } from './enterprises/enterprises.module.ts';
import { ExportsModule } from './exports/exports.module.ts';
import { GroupsModule } from './groups/groups.module.ts';
import { OrganisationTreeModule } from './organisation-tree/organisation-tree.module.ts';
import { PeerGroupsModule } from './peer-groups/peer-groups.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { SessionsModule } from './sessions/sessions.module.ts';
import { SignOnModule } from './sign-on/sign-on.module.ts';

/** Enterprises and their access tokens. The stores behind it come from the composition root. */
@Module({
  imports: [
    CqrsModule,
    AdaptersModule,
    AccountsModule,
    SessionsModule,
    SignOnModule,
    AccessTokensModule,
    OrganisationTreeModule,
    PeopleModule,
    PeerGroupsModule,
    DirectoryImportModule,
    EnterprisesModule,
    GroupsModule,
    ExportsModule,
  ],
  exports: [AccessTokensModule, SessionsModule],
})
export class OrganisationsModule {}
