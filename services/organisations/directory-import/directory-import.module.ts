import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ConfirmDirectoryImportHandler } from './confirm-import/confirm-directory-import.handler.ts';
import { DirectoryFileController } from './directory-file-view/directory-file.controller.ts';
import { DirectoryFileHandler } from './directory-file-view/directory-file.handler.ts';
import { DirectoryImportController } from './directory-import.controller.ts';
import { DirectoryImportResolver } from './directory-import.resolver.ts';
import { PreviewDirectoryImportHandler } from './preview-import/preview-directory-import.handler.ts';

/** The directory in from tables, and out again. */
@Module({
  imports: [CqrsModule],
  controllers: [DirectoryImportController, DirectoryFileController],
  providers: [
    PreviewDirectoryImportHandler,
    ConfirmDirectoryImportHandler,
    DirectoryFileHandler,
    DirectoryImportResolver,
  ],
})
export class DirectoryImportModule {}
