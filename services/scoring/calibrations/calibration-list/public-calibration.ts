import type { Calibration as PublicCalibration } from '../../generated/graphql.ts';
import type { Calibration } from '../decider/calibration.state.ts';

/** A calibration in the shape of the public schema. */
export const publicCalibration = ({
  quantity: _,
  status,
  changes,
  refusal,
  reversal,
  ...rest
}: Calibration): PublicCalibration => ({
  ...rest,
  status: status.toUpperCase() as PublicCalibration['status'],
  changes: [...changes],
  refusedBecause: refusal?.reason ?? null,
  reversalProposerId: reversal?.proposerId ?? null,
  reversalReason: reversal?.reason ?? null,
});
