import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ApplyTreeChangesHandler } from './apply-tree-changes/apply-tree-changes.handler.ts';
import { DissolveOrganisationHandler } from './dissolve-organisation/dissolve-organisation.handler.ts';
import { FoundOrganisationsHandler } from './found-organisations/found-organisations.handler.ts';
import { MergeOrganisationsHandler } from './merge-organisations/merge-organisations.handler.ts';
import { MoveOrganisationHandler } from './move-organisation/move-organisation.handler.ts';
import { OrganisationHistoryHandler } from './organisation-history/organisation-history.handler.ts';
import { OrganisationTreeChangesResolver } from './organisation-tree-changes.resolver.ts';
import { OrganisationTreeResolver } from './organisation-tree.resolver.ts';
import { ReclassifyOrganisationHandler } from './reclassify-organisation/reclassify-organisation.handler.ts';
import { RenameOrganisationHandler } from './rename-organisation/rename-organisation.handler.ts';
import { OrganisationTrees } from './result/organisation-trees.ts';
import { SplitOrganisationHandler } from './split-organisation/split-organisation.handler.ts';
import { OrganisationQueryHandler } from './tree-view/organisation-query.handler.ts';
import { TreeQueryHandler } from './tree-view/tree-query.handler.ts';
import { WithdrawOrganisationChangeHandler } from './withdraw-organisation-change/withdraw-organisation-change.handler.ts';

/** The organisations of an enterprise and where they stand, on any day. Every feature may ask for the trees, which are kept once. */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [
    {
      provide: OrganisationTrees,
      inject: [EVENT_STORE],
      useFactory: (eventStore: EventStore) => new OrganisationTrees(eventStore),
    },
    ApplyTreeChangesHandler,
    FoundOrganisationsHandler,
    RenameOrganisationHandler,
    ReclassifyOrganisationHandler,
    MoveOrganisationHandler,
    MergeOrganisationsHandler,
    SplitOrganisationHandler,
    DissolveOrganisationHandler,
    WithdrawOrganisationChangeHandler,
    TreeQueryHandler,
    OrganisationQueryHandler,
    OrganisationHistoryHandler,
    OrganisationTreeResolver,
    OrganisationTreeChangesResolver,
  ],
  exports: [OrganisationTrees],
})
export class OrganisationTreeModule {}
