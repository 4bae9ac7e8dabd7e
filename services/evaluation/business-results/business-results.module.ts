import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BusinessResultsController } from './business-results.controller.ts';
import { BusinessResultsResolver } from './business-results.resolver.ts';
import { ImportResultsHandler } from './import-results/import-results.handler.ts';
import { PreviewResultsHandler } from './preview-results/preview-results.handler.ts';

/** Figures of other systems, from tables. */
@Module({
  imports: [CqrsModule],
  controllers: [BusinessResultsController],
  providers: [PreviewResultsHandler, ImportResultsHandler, BusinessResultsResolver],
})
export class BusinessResultsModule {}
