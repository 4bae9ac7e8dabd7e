import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AcceptInvitationResolver } from './accept-invitation.resolver.ts';
import { FoundByInvitationHandler } from './accept-invitation/found-by-invitation.handler.ts';
import { JoinByInvitationHandler } from './accept-invitation/join-by-invitation.handler.ts';
import { ChangeQuotaHandler } from './change-quota/change-quota.handler.ts';
import { GroupChangesResolver } from './group-changes.resolver.ts';
import { InviteSubsidiaryHandler } from './invite-subsidiary/invite-subsidiary.handler.ts';
import { ResumeSubsidiaryHandler } from './resume-subsidiary/resume-subsidiary.handler.ts';
import { GroupMemberListHandler } from './subsidiary-list/group-member-list.handler.ts';
import { GroupOverviewHandler } from './subsidiary-list/group-overview.handler.ts';
import { SubsidiaryListHandler } from './subsidiary-list/subsidiary-list.handler.ts';
import { SUBSIDIARY_LIST, subsidiaryListProjection } from './subsidiary-list/subsidiary-list.projection.ts';
import { SubsidiaryListResolver } from './subsidiary-list/subsidiary-list.resolver.ts';
import { SuspendSubsidiaryHandler } from './suspend-subsidiary/suspend-subsidiary.handler.ts';
import { WithdrawInvitationHandler } from './withdraw-invitation/withdraw-invitation.handler.ts';

/** Headquarters and their subsidiaries. */
@Module({
  imports: [CqrsModule],
  providers: [
    InviteSubsidiaryHandler,
    WithdrawInvitationHandler,
    FoundByInvitationHandler,
    JoinByInvitationHandler,
    SuspendSubsidiaryHandler,
    ResumeSubsidiaryHandler,
    ChangeQuotaHandler,
    GroupChangesResolver,
    AcceptInvitationResolver,
    SubsidiaryListHandler,
    GroupMemberListHandler,
    GroupOverviewHandler,
    SubsidiaryListResolver,
    liveProjection(SUBSIDIARY_LIST, subsidiaryListProjection),
  ],
})
export class GroupsModule {}
