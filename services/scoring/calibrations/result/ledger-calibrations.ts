import { stateAt, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import type { QuantityOverride } from '@kaoping/scoring-engine';
import { calibrationBookId, calibrationDecider } from '../decider/calibration.decider.ts';
import { standingOverrides } from '../decider/calibration.state.ts';
import { CalibrationReader, type CalibrationRequest } from './calibration-reader.ts';

/** Folds the calibrations of each peer group from the ledger. */
export class LedgerCalibrations extends CalibrationReader {
  private readonly eventStore: EventStore;

  constructor(eventStore: EventStore) {
    super();
    this.eventStore = eventStore;
  }

  override async at(
    tenantId: TenantId,
    { cycleId, peerGroups, throughPosition }: CalibrationRequest,
  ): Promise<readonly QuantityOverride[]> {
    const ledger = await this.eventStore.ledger(tenantId);
    const through = throughPosition ?? (await ledger.head()).position;
    const found = await Promise.all(
      [...new Set(peerGroups)].map(async (peerGroup) => {
        const id = calibrationBookId({ cycleId, peerGroup });
        return standingOverrides(await stateAt(ledger, calibrationDecider, { id, throughPosition: through }));
      }),
    );
    return found.flat();
  }
}
