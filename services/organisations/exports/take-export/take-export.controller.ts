import { Allow, FileRefusalFilter, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Controller, Get, Inject, StreamableFile, UseFilters } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { TakeExport } from './take-export.command.ts';
import type { TakenExport } from './take-export.ts';

/** Everything of the enterprise as one file, for its officer alone: what is in it no other role sees whole. */
@Controller('exports')
@UseFilters(FileRefusalFilter)
export class TakeExportController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Get('enterprise')
  @Allow('officer')
  async enterprise(@Request() request: RequestContext): Promise<StreamableFile> {
    reachOf(request.identity(), ['officer']).requireWhole();
    const { archive, fileName } = await this.commands.execute<TakeExport, TakenExport>(
      new TakeExport(request.metadata()),
    );
    return new StreamableFile(archive, {
      type: 'application/zip',
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}
