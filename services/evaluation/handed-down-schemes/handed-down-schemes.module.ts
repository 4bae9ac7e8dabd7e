import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { HandedDownSchemeHandler } from './handed-down-scheme-list/handed-down-scheme.handler.ts';
import { HandedDownSchemeResolver } from './handed-down-scheme-list/handed-down-scheme.resolver.ts';

/** Schemes between headquarters and subsidiaries. */
@Module({ imports: [CqrsModule], providers: [HandedDownSchemeHandler, HandedDownSchemeResolver] })
export class HandedDownSchemesModule {}
