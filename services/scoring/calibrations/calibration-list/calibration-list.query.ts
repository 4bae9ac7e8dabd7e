import type { TenantId } from '@kaoping/event-sourcing';
import type { CalibrationPlace } from '../decider/calibration.commands.ts';

/** Asks for the calibrations of a peer group. */
export class CalibrationListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly place: CalibrationPlace,
  ) {}
}
