import { Allow, FileRefusalFilter, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Controller, Get, Inject, Param, Query, Res, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { ServerResponse } from 'node:http';
import { requireDay, requireFormat, requireKind } from '../directory-import-input.ts';
import { DirectoryFileQuery, type DirectoryFile } from './directory-file.query.ts';

/** Hands out the directory in the form in which it can be taken in again. */
@Controller('directory-exports')
@UseFilters(FileRefusalFilter)
export class DirectoryFileController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':kind.:format')
  @Allow('officer', 'auditor')
  async directoryFile(
    @Request() request: RequestContext,
    @Param() { kind, format }: { readonly kind: string; readonly format: string },
    @Query('on') on: string | undefined,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const day = requireDay(on);
    const query = new DirectoryFileQuery(request.metadata(), {
      kind: requireKind(kind),
      format: requireFormat(format),
      reach: reachOf(request.identity(), ['officer', 'auditor']),
      ...(day !== undefined && { day }),
    });
    const { fileName, mediaType, bytes } = await this.queries.execute<DirectoryFileQuery, DirectoryFile>(
      query,
    );
    response.writeHead(200, {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="directory.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    response.end(bytes);
  }
}
