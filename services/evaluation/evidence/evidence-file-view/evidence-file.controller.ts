import type { EventStore } from '@kaoping/event-sourcing';
import type { EvidenceStore } from '@kaoping/evidence-store';
import { Allow, EVENT_STORE, Request, type RequestContext, FileRefusalFilter } from '@kaoping/nest-platform';
import { Controller, Get, Headers, Inject, Param, Res, UseFilters } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { EvidenceSight } from '../evidence-sight.ts';
import { EVIDENCE_STORE } from '../evidence-store.token.ts';
import { findEvidenceFile } from './find-evidence-file.ts';
import { fileHeaders } from './file-headers.ts';

/** Hands files out to those in whose sight they lie. */
@Controller('evidence')
@UseFilters(FileRefusalFilter)
export class EvidenceFileController {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
    @Inject(EvidenceSight) private readonly sight: EvidenceSight,
  ) {}

  @Get(':evidenceId')
  @Allow('officer', 'recorder', 'evaluator', 'reviewer', 'auditor')
  async evidenceFile(
    @Request() request: RequestContext,
    @Param('evidenceId') evidenceId: string,
    @Headers('range') rangeHeader: string | undefined,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const sources = { eventStore: this.eventStore, store: this.store };
    const identity = request.identity();
    const isInSight = await this.sight.of(identity);
    const wish = { evidenceId, rangeHeader };
    const { content, ...file } = await findEvidenceFile(sources, identity.tenantId, isInSight, wish);
    response.writeHead(file.range ? 206 : 200, fileHeaders(file));
    await pipeline(content, response);
  }
}
