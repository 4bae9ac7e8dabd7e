import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QuerySheetArgs, Sheet } from '../../generated/graphql.ts';
import type { AssignedSheet } from '../decider/sheet.state.ts';
import { SheetGate } from '../sheet-gate.ts';
import { SheetQuery } from './sheet.query.ts';
import { publicSheet } from './sheet-view.ts';

@Resolver('Sheet')
@Allow('evaluator', 'recorder', 'officer', 'reviewer', 'auditor')
export class SheetResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(SheetGate) private readonly gate: SheetGate,
  ) {}

  @Query('sheet')
  async sheet(@Request() request: RequestContext, @Args() { sheetId }: QuerySheetArgs): Promise<Sheet> {
    const identity = request.identity();
    await this.gate.forReading(identity, sheetId);
    const query = new SheetQuery(identity.tenantId, sheetId);
    return publicSheet(sheetId, await this.queries.execute<SheetQuery, AssignedSheet>(query));
  }
}
