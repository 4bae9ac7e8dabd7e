import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { lastLineOf } from '../../organisation-tree/result/last-line.ts';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { requireTreeDay } from '../../organisation-tree/result/require-tree-day.ts';
import type { PostRow } from '../people-list/people-list.rows.ts';
import { PeopleReader } from '../people-list/people-reader.ts';
import { PostsQuery } from './posts.query.ts';

@QueryHandler(PostsQuery)
export class PostsQueryHandler implements IQueryHandler<PostsQuery> {
  constructor(
    @Inject(PeopleReader) private readonly reader: PeopleReader,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ tenantId, reach, organisationId, at }: PostsQuery): Promise<readonly PostRow[]> {
    requireTreeDay(at.on);
    const ancestorIds = lastLineOf(await this.trees.at(tenantId), organisationId) ?? [];
    reach.require({ organisationId, ancestorIds });
    return this.reader.postsOf(tenantId, organisationId, at);
  }
}
