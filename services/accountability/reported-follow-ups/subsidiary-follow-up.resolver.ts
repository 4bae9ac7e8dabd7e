import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import {
  Allow,
  Request,
  rowLoader,
  SUBSIDIARIES_READERS,
  subsidiariesReader,
  type RequestContext,
  type RowLoader,
} from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ReportedFollowUp, Subsidiary } from '../generated/graphql.ts';
import {
  REPORTED_FOLLOW_UP_TABLE,
  REPORTED_FOLLOW_UPS,
  type ReportedFollowUpRow,
} from './reported-follow-up-list/reported-follow-up-list.projection.ts';

/** What a subsidiary reported of its follow-up, beside how it stands. */
@Resolver('Subsidiary')
@Allow(...SUBSIDIARIES_READERS)
export class SubsidiaryFollowUpResolver {
  readonly #rows: RowLoader<ReportedFollowUpRow>;

  constructor(@Inject(REPORTED_FOLLOW_UPS) lists: ProjectionsByTenant) {
    this.#rows = rowLoader(lists, REPORTED_FOLLOW_UP_TABLE);
  }

  @ResolveField('followUp')
  async followUp(
    @Request() request: RequestContext,
    @Parent() { enterpriseId }: Pick<Subsidiary, 'enterpriseId'>,
  ): Promise<ReportedFollowUp | undefined> {
    subsidiariesReader(request.identity());
    const row = enterpriseId == null ? undefined : await this.#rows.one(request, enterpriseId);
    return row && { on: row.on, ...row.counts };
  }
}
