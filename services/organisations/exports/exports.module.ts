import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TakeExportController } from './take-export/take-export.controller.ts';
import { TakeExportHandler } from './take-export/take-export.handler.ts';

/** Taking everything of an enterprise out. */
@Module({ imports: [CqrsModule], controllers: [TakeExportController], providers: [TakeExportHandler] })
export class ExportsModule {}
