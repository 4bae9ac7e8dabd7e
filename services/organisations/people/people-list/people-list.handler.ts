import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { isInReach } from '../result/person-in-reach.ts';
import { PeopleListQuery } from './people-list.query.ts';
import type { PersonRow } from './people-list.rows.ts';
import { requirePageSize } from './people-page-refused.error.ts';
import { PeopleReader, type PeoplePage } from './people-reader.ts';

@QueryHandler(PeopleListQuery)
export class PeopleListHandler implements IQueryHandler<PeopleListQuery> {
  constructor(
    @Inject(PeopleReader) private readonly reader: PeopleReader,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ tenantId, reach, wish }: PeopleListQuery): Promise<PeoplePage> {
    const { search, ...page } = wish;
    requirePageSize(page.first);
    const tree = await this.trees.at(tenantId);
    const isWanted = (person: PersonRow): boolean =>
      contains(person, search) && isInReach(reach, person.posts, tree);
    return this.reader.people(tenantId, { ...page, isWanted });
  }
}

const contains = ({ name, code }: PersonRow, search = ''): boolean => {
  const text = search.trim().toLowerCase();
  return text === '' || name.toLowerCase().includes(text) || code.toLowerCase().includes(text);
};
