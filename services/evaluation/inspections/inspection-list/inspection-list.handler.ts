import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MergeProposal } from '../result/propose-merges.ts';
import { InspectionListQuery, MergeProposalsQuery } from './inspection-list.query.ts';
import { InspectionListReader, type InspectionRowPage } from './inspection-list.reader.ts';

@QueryHandler(InspectionListQuery)
export class InspectionListHandler implements IQueryHandler<InspectionListQuery> {
  constructor(@Inject(InspectionListReader) private readonly reader: InspectionListReader) {}

  execute(query: InspectionListQuery): Promise<InspectionRowPage> {
    return this.reader.list(query);
  }
}

@QueryHandler(MergeProposalsQuery)
export class MergeProposalsHandler implements IQueryHandler<MergeProposalsQuery> {
  constructor(@Inject(InspectionListReader) private readonly reader: InspectionListReader) {}

  execute(query: MergeProposalsQuery): Promise<readonly MergeProposal[]> {
    return this.reader.proposals(query);
  }
}
