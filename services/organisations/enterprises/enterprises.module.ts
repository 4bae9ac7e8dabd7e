import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DeclareLeavingHandler } from './declare-leaving/declare-leaving.handler.ts';
import { EnterpriseChangesResolver } from './enterprise-changes.resolver.ts';
import { EnterpriseQueryHandler } from './enterprise-view/enterprise-query.handler.ts';
import { EnterpriseResolver } from './enterprise-view/enterprise.resolver.ts';
import { RegisterEnterpriseHandler } from './register-enterprise/register-enterprise.handler.ts';
import { WithdrawLeavingHandler } from './withdraw-leaving/withdraw-leaving.handler.ts';

/** Enterprises, each a tenant: registered, suspended, leaving, gone. */
@Module({
  imports: [CqrsModule],
  providers: [
    RegisterEnterpriseHandler,
    EnterpriseQueryHandler,
    EnterpriseResolver,
    DeclareLeavingHandler,
    WithdrawLeavingHandler,
    EnterpriseChangesResolver,
  ],
})
export class EnterprisesModule {}
