import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LinkedAppraisalHandler } from './linked-appraisal-view/linked-appraisal.handler.ts';
import { PostRatiosHandler } from './linked-appraisal-view/post-ratios.handler.ts';
import { PostLinkageResolver } from './post-linkage.resolver.ts';
import { RecordAppraisalHandler } from './record-appraisal/record-appraisal.handler.ts';
import { SetPostRatiosHandler } from './set-post-ratios/set-post-ratios.handler.ts';

/** How the five posts are linked to the results of their units. */
@Module({
  imports: [CqrsModule],
  providers: [
    SetPostRatiosHandler,
    RecordAppraisalHandler,
    PostRatiosHandler,
    LinkedAppraisalHandler,
    PostLinkageResolver,
  ],
})
export class PostLinkageModule {}
