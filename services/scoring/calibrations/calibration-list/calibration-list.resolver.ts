import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { CalibrationPage, QueryCalibrationsArgs } from '../../generated/graphql.ts';
import { PeerGroupGate } from '../../peer-group-gate.ts';
import { pageOfRows } from '../../row-page.ts';
import type { Calibration } from '../decider/calibration.state.ts';
import { CalibrationListQuery } from './calibration-list.query.ts';
import { publicCalibration } from './public-calibration.ts';

const READING = ['officer', 'reviewer', 'auditor'] as const;

@Resolver()
@Allow(...READING)
export class CalibrationListResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PeerGroupGate) private readonly gate: PeerGroupGate,
  ) {}

  @Query('calibrations')
  async calibrations(
    @Request() request: RequestContext,
    @Args() args: QueryCalibrationsArgs,
  ): Promise<CalibrationPage> {
    const identity = request.identity();
    const { cycleId, peerGroup } = args;
    await this.gate.require(identity, { cycleId, peerGroup }, READING);
    const query = new CalibrationListQuery(identity.tenantId, { cycleId, peerGroup });
    const all = await this.queries.execute<CalibrationListQuery, readonly Calibration[]>(query);
    const { rows, nextCursor } = pageOfRows(all, ({ calibrationId }) => calibrationId, args);
    return { calibrations: rows.map(publicCalibration), nextCursor: nextCursor ?? null };
  }
}
