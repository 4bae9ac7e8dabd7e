import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AcceptSelfAssessmentHandler } from './accept-self-assessment/accept-self-assessment.handler.ts';
import { GroupSelfAssessmentListHandler } from './group-self-assessment-list/group-self-assessment-list.handler.ts';
import { groupSelfAssessmentListProjection } from './group-self-assessment-list/group-self-assessment-list.projection.ts';
import { GroupSelfAssessmentListResolver } from './group-self-assessment-list/group-self-assessment-list.resolver.ts';
import { GROUP_SELF_ASSESSMENT_LIST } from './group-self-assessment-list/group-self-assessment.row.ts';
import { GroupSelfAssessmentHandler } from './group-self-assessment-view/group-self-assessment.handler.ts';
import { GroupSelfAssessmentResolver } from './group-self-assessment-view/group-self-assessment.resolver.ts';
import { ReceivedSelfAssessmentListHandler } from './received-self-assessment-list/received-self-assessment-list.handler.ts';
import { receivedSelfAssessmentListProjection } from './received-self-assessment-list/received-self-assessment-list.projection.ts';
import { ReceivedSelfAssessmentListResolver } from './received-self-assessment-list/received-self-assessment-list.resolver.ts';
import { RECEIVED_SELF_ASSESSMENT_LIST } from './received-self-assessment-list/received-self-assessment.row.ts';
import { ReceivedSelfAssessmentHandler } from './received-self-assessment-view/received-self-assessment.handler.ts';
import { ReceivedSelfAssessmentResolver } from './received-self-assessment-view/received-self-assessment.resolver.ts';
import { SaveGroupSelfAssessmentDraftHandler } from './save-group-self-assessment-draft/save-group-self-assessment-draft.handler.ts';
import { SelfAssessmentFillingResolver } from './self-assessment-filling.resolver.ts';
import { SelfAssessmentReviewingResolver } from './self-assessment-reviewing.resolver.ts';
import { SendBackSelfAssessmentHandler } from './send-back-self-assessment/send-back-self-assessment.handler.ts';
import { SubmitGroupSelfAssessmentHandler } from './submit-group-self-assessment/submit-group-self-assessment.handler.ts';

/** Self-assessments of subsidiaries as wholes, and what headquarters say of them. */
@Module({
  imports: [CqrsModule],
  providers: [
    SaveGroupSelfAssessmentDraftHandler,
    SubmitGroupSelfAssessmentHandler,
    AcceptSelfAssessmentHandler,
    SendBackSelfAssessmentHandler,
    GroupSelfAssessmentListHandler,
    GroupSelfAssessmentHandler,
    ReceivedSelfAssessmentListHandler,
    ReceivedSelfAssessmentHandler,
    SelfAssessmentFillingResolver,
    SelfAssessmentReviewingResolver,
    GroupSelfAssessmentListResolver,
    GroupSelfAssessmentResolver,
    ReceivedSelfAssessmentListResolver,
    ReceivedSelfAssessmentResolver,
    liveProjection(GROUP_SELF_ASSESSMENT_LIST, groupSelfAssessmentListProjection),
    liveProjection(RECEIVED_SELF_ASSESSMENT_LIST, receivedSelfAssessmentListProjection),
  ],
})
export class GroupSelfAssessmentsModule {}
