import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { QuantityOverride } from '@kaoping/scoring-engine';
import type { CalibrationEvent, CalibrationProposed } from './calibration.events.ts';

/** Somebody asked for a calibration to be taken back. */
interface CalibrationReversal {
  readonly proposerId: string;
  readonly reason: string;
}

/** One calibration, as it stands. */
export interface Calibration extends Omit<CalibrationProposed['data'], 'cycleId' | 'peerGroup'> {
  readonly status: 'proposed' | 'approved' | 'refused' | 'reversed';
  readonly approverId?: string;
  readonly approvedAt?: string;
  /** Who refused it, and why. */
  readonly refusal?: { readonly refuserId: string; readonly reason: string };
  /** Waits for a second person while the status is `approved`; says why it was taken back afterwards. */
  readonly reversal?: CalibrationReversal;
}

/** The calibrations of one peer group in one cycle, the oldest first; plain JSON, so that it can be a snapshot. */
export interface CalibrationBook {
  readonly calibrations: readonly Calibration[];
  /** The commands that changed something: the repetition of any of them decides nothing. */
  readonly doneBy: readonly string[];
}

/** Before anything happened. */
export const initialCalibrationBook: CalibrationBook = { calibrations: [], doneBy: [] };

/** Folds one event into the book. */
export const evolveCalibrationBook = (
  state: CalibrationBook,
  event: ProposedEvent<CalibrationEvent>,
): CalibrationBook => ({
  calibrations: calibrationsAfter(state.calibrations, event),
  doneBy: [...state.doneBy, event.causationId],
});

const calibrationsAfter = (
  known: readonly Calibration[],
  event: ProposedEvent<CalibrationEvent>,
): readonly Calibration[] => {
  if (event.type !== 'CalibrationProposed') {
    const { calibrationId } = event.data;
    return known.map((each) => (each.calibrationId === calibrationId ? changedBy(each, event) : each));
  }
  const { cycleId: _cycle, peerGroup: _group, ...proposal } = event.data;
  return [...known, { ...proposal, status: 'proposed' }];
};

const changedBy = (
  calibration: Calibration,
  event: Exclude<ProposedEvent<CalibrationEvent>, { readonly type: 'CalibrationProposed' }>,
): Calibration => {
  switch (event.type) {
    case 'CalibrationApproved': {
      const { approverId, approvedAt } = event.data;
      return { ...calibration, status: 'approved', approverId, approvedAt };
    }
    case 'CalibrationRefused': {
      const { refuserId, reason } = event.data;
      return { ...calibration, status: 'refused', refusal: { refuserId, reason } };
    }
    case 'CalibrationReversalProposed': {
      const { proposerId, reason } = event.data;
      return { ...calibration, reversal: { proposerId, reason } };
    }
    case 'CalibrationReversalRefused': {
      const { reversal: _, ...rest } = calibration;
      return rest;
    }
    case 'CalibrationReversed': {
      const { proposerId, reason } = event.data;
      return { ...calibration, status: 'reversed', reversal: { proposerId, reason } };
    }
  }
};

/** The grades that stand by agreement: of several for one organisation the one that was proposed last. */
export const standingOverrides = ({ calibrations }: CalibrationBook): readonly QuantityOverride[] => {
  const standing = new Map<string, QuantityOverride>();
  for (const { status, calibrationId, quantity, changes } of calibrations) {
    if (status !== 'approved') continue;
    for (const { organisationId, to } of changes) {
      standing.set(organisationId, { id: calibrationId, organisation: organisationId, quantity, value: to });
    }
  }
  return [...standing.values()];
};
