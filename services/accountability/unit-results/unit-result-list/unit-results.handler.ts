import type { ReadModels } from '@kaoping/event-sourcing';
import { READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ResultPage } from '../result/unit-results-reader.ts';
import { listUnitResults } from './list-unit-results.ts';
import { UnitResultsQuery } from './unit-results.query.ts';

@QueryHandler(UnitResultsQuery)
export class UnitResultsHandler implements IQueryHandler<UnitResultsQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModels) {}

  execute(query: UnitResultsQuery): Promise<ResultPage> {
    return listUnitResults(this.readModels, query);
  }
}
