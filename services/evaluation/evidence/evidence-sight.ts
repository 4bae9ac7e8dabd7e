import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf, type Identity, type Place } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { livePage } from '../live-page.ts';
import { RATED_UNIT_LIST } from './rated-unit-list/rated-unit-list.token.ts';
import { RATED_TABLE, type RatedUnits } from './rated-unit-list/rated-units.row.ts';

/** The most sheets of one person in one page: nobody fills in more than some of these. */
const PAGE_SIZE = 500;

/** Says whose evidence somebody may see: that of the units in reach, and of those that he or she is asked to rate. */
@Injectable()
export class EvidenceSight {
  constructor(@Inject(RATED_UNIT_LIST) private readonly lists: ProjectionsByTenant) {}

  async of(identity: Identity): Promise<(place: Place) => boolean> {
    const { covers } = reachOf(identity, ['officer', 'recorder', 'reviewer', 'auditor']);
    const rated = await this.ratedBy(identity);
    return (place) => covers(place) || rated.has(place.organisationId);
  }

  private async ratedBy({ tenantId, personId, grants }: Identity): Promise<ReadonlySet<string>> {
    const rated = new Set<string>();
    if (personId === undefined || !grants.some(({ role }) => role === 'evaluator')) return rated;
    const listed = { table: RATED_TABLE, index: 'person', equals: personId };
    for (let after: string | undefined; ;) {
      const wish = { first: PAGE_SIZE, ...(after !== undefined && { after }) };
      const { rows, nextCursor } = await livePage<RatedUnits>(this.lists, tenantId, listed, wish);
      for (const { organisationIds } of rows) organisationIds.forEach((id) => rated.add(id));
      if (nextCursor === undefined) return rated;
      after = nextCursor;
    }
  }
}
