import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../result/organisation-trees.ts';
import { requireTreeDay } from '../result/require-tree-day.ts';
import type { TreeNode } from '../result/tree-on.ts';
import { OrganisationQuery } from './tree.query.ts';

@QueryHandler(OrganisationQuery)
export class OrganisationQueryHandler implements IQueryHandler<OrganisationQuery> {
  constructor(@Inject(OrganisationTrees) private readonly trees: OrganisationTrees) {}

  async execute({ tenantId, at, reach, organisationId }: OrganisationQuery): Promise<TreeNode | undefined> {
    const nodes = await this.trees.on(tenantId, requireTreeDay(at.on), at.asOf);
    const found = nodes.find((node) => node.organisationId === organisationId);
    // Out of reach is told before absent, so that nobody can probe for organisations.
    reach.require(found ?? { organisationId, ancestorIds: [] });
    return found;
  }
}
