import type { LiveProjection, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReportedResultUnknown } from '../decider/reported-result.errors.ts';
import { comparedPublications } from '../result/compared-publications.ts';
import { reportedResultId } from '../result/reported-result-id.ts';
import { REPORTED_RESULTS, REPORTED_TABLES, type ReportedRankingRow } from '../result/reported-rows.ts';
import { ReportedMovesQuery, type ReportedMovesView } from './reported-moves.query.ts';

@QueryHandler(ReportedMovesQuery)
export class ReportedMovesHandler implements IQueryHandler<ReportedMovesQuery> {
  constructor(@Inject(REPORTED_RESULTS) private readonly lists: ProjectionsByTenant) {}

  async execute({ tenantId, target }: ReportedMovesQuery): Promise<ReportedMovesView> {
    return readMoves(await this.lists.of(tenantId), target);
  }
}

const readMoves = async (
  live: LiveProjection,
  target: ReportedMovesQuery['target'],
): Promise<ReportedMovesView> => {
  const id = reportedResultId(target);
  const ranking = await live.get<ReportedRankingRow>(REPORTED_TABLES.rankings, id);
  if (!ranking) throw new ReportedResultUnknown(target.subsidiary, target.cycleId, target.peerGroup);
  const compared = await comparedPublications(live, id, ranking);
  if (!compared) return { moves: [] };
  const reason = compared.since === 'revision' ? ranking.revisions.at(-1)?.reason : undefined;
  return { ...compared, ...(reason !== undefined && { reason }) };
};
