import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { requireTreeDay } from '../result/require-tree-day.ts';
import { OrganisationTrees } from '../result/organisation-trees.ts';
import { treePage, type TreePage } from './tree-page.ts';
import { TreeQuery } from './tree.query.ts';

@QueryHandler(TreeQuery)
export class TreeQueryHandler implements IQueryHandler<TreeQuery> {
  constructor(@Inject(OrganisationTrees) private readonly trees: OrganisationTrees) {}

  async execute({ tenantId, at, reach, wish }: TreeQuery): Promise<TreePage> {
    return treePage(await this.trees.on(tenantId, requireTreeDay(at.on), at.asOf), reach, wish);
  }
}
