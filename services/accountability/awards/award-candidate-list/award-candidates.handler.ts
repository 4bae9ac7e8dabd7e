import type { ReadModels } from '@kaoping/event-sourcing';
import { READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AwardGate } from '../award-gate.ts';
import { AwardCandidatesQuery } from './award-candidates.query.ts';
import { findCandidates, type CandidatePage } from './find-candidates.ts';

@QueryHandler(AwardCandidatesQuery)
export class AwardCandidatesHandler implements IQueryHandler<AwardCandidatesQuery> {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(AwardGate) private readonly gate: AwardGate,
  ) {}

  async execute(query: AwardCandidatesQuery): Promise<CandidatePage> {
    const { tenantId } = query.request.identity();
    const list = await this.gate.load(tenantId, query.asked.listId);
    const facts = await this.gate.facts(tenantId);
    return findCandidates({ readModels: this.readModels, facts, list }, query);
  }
}
