import type { DocumentPage } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  EvaluationCycleDetails,
  EvaluationCyclePage,
  QueryEvaluationCycleArgs,
  QueryEvaluationCyclesArgs,
} from '../../generated/graphql.ts';
import type { LoadedCycle } from '../decider/load-cycle.ts';
import { EvaluationCycleListQuery } from '../evaluation-cycle-list/evaluation-cycle-list.query.ts';
import type { CycleRow } from '../evaluation-cycle-list/evaluation-cycle.row.ts';
import { EvaluationCycleQuery } from './evaluation-cycle.query.ts';
import { publicCycle } from './public-cycle.ts';
import { publicCycleDetails } from './public-cycle-details.ts';

const READERS: readonly Role[] = ['officer', 'recorder', 'evaluator', 'reviewer', 'auditor'];

@Resolver('EvaluationCycle')
@Allow(...READERS)
export class EvaluationCycleResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('evaluationCycles')
  async evaluationCycles(
    @Request() request: RequestContext,
    @Args() { status, first, after }: QueryEvaluationCyclesArgs,
  ): Promise<EvaluationCyclePage> {
    const query = new EvaluationCycleListQuery(request.identity().tenantId, {
      first: first ?? 50,
      ...(status != null && { status: status === 'OPEN' ? 'open' : 'cancelled' }),
      ...(after != null && { after }),
    });
    const page = await this.queries.execute<EvaluationCycleListQuery, DocumentPage<CycleRow>>(query);
    return {
      cycles: page.documents.map(({ data }) => publicCycle(data)),
      nextCursor: page.nextCursor ?? null,
    };
  }

  @Query('evaluationCycle')
  async evaluationCycle(
    @Request() request: RequestContext,
    @Args() { id }: QueryEvaluationCycleArgs,
  ): Promise<EvaluationCycleDetails> {
    const identity = request.identity();
    const query = new EvaluationCycleQuery(identity.tenantId, id);
    const loaded = await this.queries.execute<EvaluationCycleQuery, LoadedCycle>(query);
    return publicCycleDetails(loaded, reachOf(identity, READERS));
  }
}
