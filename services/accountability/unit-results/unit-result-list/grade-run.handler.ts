import type { ReadModels } from '@kaoping/event-sourcing';
import { READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { GradeRun } from '../result/grade-run.ts';
import { findGradeRun } from './list-unit-results.ts';
import { GradeRunQuery } from './unit-results.query.ts';

@QueryHandler(GradeRunQuery)
export class GradeRunHandler implements IQueryHandler<GradeRunQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModels) {}

  execute(query: GradeRunQuery): Promise<GradeRun> {
    return findGradeRun(this.readModels, query);
  }
}
