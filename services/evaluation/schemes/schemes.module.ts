import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ApproveSchemeHandler } from './approve-scheme/approve-scheme.handler.ts';
import { DraftSchemeHandler } from './draft-scheme/draft-scheme.handler.ts';
import { HandDownSchemeHandler } from './hand-down-scheme/hand-down-scheme.handler.ts';
import { PublishSchemeHandler } from './publish-scheme/publish-scheme.handler.ts';
import { RecordConsultationHandler } from './record-consultation/record-consultation.handler.ts';
import { SchemeChangesResolver } from './scheme-changes.resolver.ts';
import { SchemeComparisonResolver } from './scheme-comparison/scheme-comparison.resolver.ts';
import { SchemeListHandler } from './scheme-list/scheme-list.handler.ts';
import { schemeListProjection } from './scheme-list/scheme-list.projection.ts';
import { SCHEME_LIST } from './scheme-list/scheme.row.ts';
import { SchemeHandler } from './scheme-view/scheme.handler.ts';
import { SchemeResolver } from './scheme-view/scheme.resolver.ts';

/** Schemes with their versions: drafted, heard about, approved, published, handed down. */
@Module({
  imports: [CqrsModule],
  providers: [
    DraftSchemeHandler,
    RecordConsultationHandler,
    ApproveSchemeHandler,
    PublishSchemeHandler,
    HandDownSchemeHandler,
    SchemeListHandler,
    SchemeHandler,
    SchemeResolver,
    SchemeComparisonResolver,
    SchemeChangesResolver,
    liveProjection(SCHEME_LIST, schemeListProjection),
  ],
})
export class SchemesModule {}
