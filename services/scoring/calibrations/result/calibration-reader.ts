import type { TenantId } from '@kaoping/event-sourcing';
import type { QuantityOverride } from '@kaoping/scoring-engine';

/** Whose calibrations are asked for, and as of which ledger position; of now where none is named. */
export interface CalibrationRequest {
  readonly cycleId: string;
  readonly peerGroups: readonly string[];
  readonly throughPosition?: number;
}

/** Reads the grades that calibrations changed and nobody took back: what a run takes as its overrides. */
export abstract class CalibrationReader {
  abstract at(tenantId: TenantId, request: CalibrationRequest): Promise<readonly QuantityOverride[]>;
}
