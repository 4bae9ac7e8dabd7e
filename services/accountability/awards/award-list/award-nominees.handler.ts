import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RowPage } from '../../reachable-page.ts';
import { AwardNomineesQuery } from './award-list.query.ts';
import { AWARD_LISTS, type AwardNomineeRow } from './award-list.rows.ts';
import { readNominees } from './read-award-lists.ts';

@QueryHandler(AwardNomineesQuery)
export class AwardNomineesHandler implements IQueryHandler<AwardNomineesQuery> {
  constructor(@Inject(AWARD_LISTS) private readonly lists: ProjectionsByTenant) {}

  execute(query: AwardNomineesQuery): Promise<RowPage<AwardNomineeRow>> {
    return readNominees(this.lists, query);
  }
}
