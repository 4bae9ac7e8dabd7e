import type { LiveProjection, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReportedResultUnknown } from '../decider/reported-result.errors.ts';
import { reportedResultId } from '../result/reported-result-id.ts';
import {
  REPORTED_RESULTS,
  REPORTED_TABLES,
  standingsKey,
  type ReportedRankingRow,
  type ReportedStandingsRow,
} from '../result/reported-rows.ts';
import { ReportedResultQuery, type ReportedResultView } from './reported-result.query.ts';

@QueryHandler(ReportedResultQuery)
export class ReportedResultHandler implements IQueryHandler<ReportedResultQuery> {
  constructor(@Inject(REPORTED_RESULTS) private readonly lists: ProjectionsByTenant) {}

  async execute({ tenantId, target }: ReportedResultQuery): Promise<ReportedResultView> {
    return readReported(await this.lists.of(tenantId), target);
  }
}

const readReported = async (
  live: LiveProjection,
  target: ReportedResultQuery['target'],
): Promise<ReportedResultView> => {
  const id = reportedResultId(target);
  const ranking = await live.get<ReportedRankingRow>(REPORTED_TABLES.rankings, id);
  const revision = target.revision ?? ranking?.revisions.at(-1)?.revision ?? 1;
  const row = await live.get<ReportedStandingsRow>(REPORTED_TABLES.standings, standingsKey(id, revision));
  if (!ranking || !row) throw new ReportedResultUnknown(target.subsidiary, target.cycleId, target.peerGroup);
  return { ranking, revision, standings: row.standings };
};
