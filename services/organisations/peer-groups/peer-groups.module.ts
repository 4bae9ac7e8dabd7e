import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ArrangePeerGroupsHandler } from './arrange-peer-groups/arrange-peer-groups.handler.ts';
import { MoveToPeerGroupHandler } from './move-to-peer-group/move-to-peer-group.handler.ts';
import { PeerGroupCheckHandler } from './peer-group-check-view/peer-group-check.handler.ts';
import { PeerGroupsQueryHandler } from './peer-groups-view/peer-groups-query.handler.ts';
import { PeerGroupsResolver } from './peer-groups.resolver.ts';

/** Which organisations a scheme ranks against each other. */
@Module({
  imports: [CqrsModule],
  providers: [
    ArrangePeerGroupsHandler,
    MoveToPeerGroupHandler,
    PeerGroupsQueryHandler,
    PeerGroupCheckHandler,
    PeerGroupsResolver,
  ],
})
export class PeerGroupsModule {}
