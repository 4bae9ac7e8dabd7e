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
import type { ReportedProgress, Subsidiary } from '../generated/graphql.ts';
import { publicProgress } from './public-progress.ts';
import {
  REPORTED_PROGRESS,
  REPORTED_PROGRESS_TABLE,
  type ReportedProgressRow,
} from './reported-progress-list/reported-progress-list.projection.ts';

/** What a subsidiary reported of its progress, beside how it stands. */
@Resolver('Subsidiary')
@Allow(...SUBSIDIARIES_READERS)
export class SubsidiaryProgressResolver {
  readonly #rows: RowLoader<ReportedProgressRow>;

  constructor(@Inject(REPORTED_PROGRESS) lists: ProjectionsByTenant) {
    this.#rows = rowLoader(lists, REPORTED_PROGRESS_TABLE);
  }

  @ResolveField('progress')
  async progress(
    @Request() request: RequestContext,
    @Parent() { enterpriseId }: Pick<Subsidiary, 'enterpriseId'>,
  ): Promise<ReportedProgress | undefined> {
    subsidiariesReader(request.identity());
    const row = enterpriseId == null ? undefined : await this.#rows.one(request, enterpriseId);
    return row && publicProgress(row);
  }
}
