import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { calibrationBookId, calibrationDecider } from '../decider/calibration.decider.ts';
import type { Calibration } from '../decider/calibration.state.ts';
import { CalibrationListQuery } from './calibration-list.query.ts';

@QueryHandler(CalibrationListQuery)
export class CalibrationListHandler implements IQueryHandler<CalibrationListQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId, place }: CalibrationListQuery): Promise<readonly Calibration[]> {
    const ledger = await this.eventStore.ledger(tenantId);
    return (await loadState(ledger, calibrationDecider, calibrationBookId(place))).state.calibrations;
  }
}
