import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  InspectionMergeProposal,
  InspectionPage,
  InspectionSummary,
  QueryInspectionMergeProposalsArgs,
  QueryInspectionsArgs,
} from '../../generated/graphql.ts';
import { PUBLIC_KINDS, publicStatus } from '../public-inspection.ts';
import type { MergeProposal } from '../result/propose-merges.ts';
import { InspectionListQuery, MergeProposalsQuery } from './inspection-list.query.ts';
import type { InspectionRowPage } from './inspection-list.reader.ts';
import type { InspectionRow } from './inspection-list.rows.ts';

@Resolver()
export class InspectionListResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('inspections')
  @Allow('officer', 'reviewer', 'auditor', 'recorder', 'evaluator')
  async inspections(
    @Request() request: RequestContext,
    @Args() args: QueryInspectionsArgs,
  ): Promise<InspectionPage> {
    const { cycleId, cursor, limit, atLeastPosition } = args;
    const query = new InspectionListQuery(request.identity(), {
      cycleId,
      ...(cursor != null && { cursor }),
      ...(limit != null && { limit }),
      ...(atLeastPosition != null && { atLeastPosition }),
    });
    const { rows, nextCursor } = await this.queries.execute<InspectionListQuery, InspectionRowPage>(query);
    return { inspections: rows.map(publicSummary), ...(nextCursor !== undefined && { nextCursor }) };
  }

  @Query('inspectionMergeProposals')
  @Allow('officer')
  inspectionMergeProposals(
    @Request() request: RequestContext,
    @Args() { cycleId, atLeastPosition }: QueryInspectionMergeProposalsArgs,
  ): Promise<readonly InspectionMergeProposal[]> {
    const asked = { cycleId, ...(atLeastPosition != null && { atLeastPosition }) };
    const query = new MergeProposalsQuery(request.identity(), asked);
    return this.queries.execute<MergeProposalsQuery, readonly MergeProposal[]>(query);
  }
}

const publicSummary = ({ kind, status, ...row }: InspectionRow): InspectionSummary => ({
  ...row,
  kind: PUBLIC_KINDS[kind],
  status: publicStatus(status),
});
