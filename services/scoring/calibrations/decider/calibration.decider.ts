import type { Decider } from '@kaoping/event-sourcing';
import type {
  ApproveCalibration,
  CalibrationCommand,
  CalibrationPlace,
  ProposeCalibration,
  RefuseCalibration,
  ReverseCalibration,
} from './calibration.commands.ts';
import {
  CalibrationBuiltUpon,
  CalibrationBySamePerson,
  CalibrationDecided,
  CalibrationOfAnother,
  CalibrationsExhausted,
  CalibrationTextRefused,
  CalibrationUnknown,
  OtherCalibrationOpen,
} from './calibration.errors.ts';
import type { CalibrationEvent } from './calibration.events.ts';
import {
  evolveCalibrationBook,
  initialCalibrationBook,
  type Calibration,
  type CalibrationBook,
} from './calibration.state.ts';
import { requireChanges } from './check-changes.ts';

/** Calibrations of one peer group in one cycle; a committee that needs more has the wrong scheme. */
const CALIBRATIONS_MAX = 200;

/** Characters of a reason: a paragraph of minutes. */
const REASON_LENGTH_MAX = 2_000;

/** The stream id of a peer group's calibrations, e.g. `2026-towns:towns`. */
export const calibrationBookId = ({ cycleId, peerGroup }: CalibrationPlace): string =>
  `${cycleId}:${peerGroup}`;

const requireText = (text: string, field: { readonly en: string; readonly zh: string }): string => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > REASON_LENGTH_MAX)
    throw new CalibrationTextRefused(field, REASON_LENGTH_MAX);
  return trimmed;
};

const REASON = { en: '"reason"', zh: '“reason”（理由）' };
const CHANGE_REASON = { en: '"reason" of each change', zh: '每项调整的“reason”（理由）' };
const EXEMPTION = { en: '"exemption"', zh: '“exemption”（例外理由）' };

const STATUS = {
  proposed: { en: 'proposed', zh: '待审批' },
  approved: { en: 'approved', zh: '已批准' },
  refused: { en: 'refused', zh: '未予批准' },
  reversed: { en: 'taken back', zh: '已撤回' },
} as const;

const isOpen = ({ status, reversal }: Calibration): boolean =>
  status === 'proposed' || (status === 'approved' && reversal !== undefined);

const requireNoneOpen = ({ calibrations }: CalibrationBook): void => {
  const open = calibrations.find(isOpen);
  if (open !== undefined) throw new OtherCalibrationOpen(open.calibrationId);
};

const requireRoom = ({ calibrations }: CalibrationBook): void => {
  if (calibrations.length >= CALIBRATIONS_MAX) throw new CalibrationsExhausted(CALIBRATIONS_MAX);
};

const requireKnown = ({ calibrations }: CalibrationBook, calibrationId: string): Calibration => {
  const found = calibrations.find((each) => each.calibrationId === calibrationId);
  if (found === undefined) throw new CalibrationUnknown(calibrationId);
  return found;
};

const requireOpen = (calibration: Calibration): void => {
  if (!isOpen(calibration)) throw new CalibrationDecided(STATUS[calibration.status]);
};

const requireOther = (proposerId: string, actorId: string): void => {
  if (proposerId === actorId) throw new CalibrationBySamePerson();
};

const propose = (
  { data, metadata }: ProposeCalibration,
  state: CalibrationBook,
): readonly CalibrationEvent[] => {
  const { calibrationId, cycleId, peerGroup, ground, exemption } = data;
  requireNoneOpen(state);
  requireRoom(state);
  const { quantity, names } = requireChanges(data.changes, { ground, isExempt: exemption !== undefined });
  const changes = data.changes.map(({ organisationId, from, to, reason }, at) => ({
    ...{ organisationId, name: names[at] ?? organisationId, from, to },
    reason: requireText(reason, CHANGE_REASON),
  }));
  const proposal = {
    ...{ calibrationId, cycleId, peerGroup, quantity, changes },
    reason: requireText(data.reason, REASON),
    ...(exemption !== undefined && { exemption: requireText(exemption, EXEMPTION) }),
    ...{ proposerId: metadata.actorId, proposedAt: metadata.now, ledgerPosition: ground.ledgerPosition },
  };
  return [{ type: 'CalibrationProposed', data: proposal }];
};

/** The grades may have moved since it was proposed, so everything is held against them once more. */
const approve = (
  { data: { calibrationId, ground }, metadata }: ApproveCalibration,
  state: CalibrationBook,
): readonly CalibrationEvent[] => {
  const calibration = requireKnown(state, calibrationId);
  const { status, proposerId, changes, exemption } = calibration;
  if (status !== 'proposed') throw new CalibrationDecided(STATUS[status]);
  requireOther(proposerId, metadata.actorId);
  requireChanges(changes, { ground, isExempt: exemption !== undefined });
  const { actorId: approverId, now: approvedAt } = metadata;
  const { ledgerPosition } = ground;
  return [{ type: 'CalibrationApproved', data: { calibrationId, approverId, approvedAt, ledgerPosition } }];
};

const refuse = (
  { data, metadata }: RefuseCalibration,
  state: CalibrationBook,
): readonly CalibrationEvent[] => {
  const calibration = requireKnown(state, data.calibrationId);
  requireOpen(calibration);
  requireOther(calibration.reversal?.proposerId ?? calibration.proposerId, metadata.actorId);
  const { calibrationId } = data;
  const refusal = { calibrationId, refuserId: metadata.actorId, reason: requireText(data.reason, REASON) };
  const type = calibration.reversal === undefined ? 'CalibrationRefused' : 'CalibrationReversalRefused';
  return [{ type, data: refusal }];
};

/** What was not approved yet can be taken back by who proposed it; others refuse it. */
const withdraw = (
  { data, metadata }: ReverseCalibration,
  { proposerId, calibrationId }: Calibration,
): readonly CalibrationEvent[] => {
  if (proposerId !== metadata.actorId) throw new CalibrationOfAnother();
  const reason = requireText(data.reason, REASON);
  return [{ type: 'CalibrationReversed', data: { calibrationId, reason, proposerId } }];
};

const requireNotBuiltUpon = (
  { calibrations }: CalibrationBook,
  { calibrationId, changes }: Calibration,
): void => {
  const at = calibrations.findIndex((each) => each.calibrationId === calibrationId);
  const touched = new Set(changes.map(({ organisationId }) => organisationId));
  const later = calibrations
    .slice(at + 1)
    .find(
      (each) =>
        each.status === 'approved' && each.changes.some((change) => touched.has(change.organisationId)),
    );
  if (later !== undefined) throw new CalibrationBuiltUpon(later.calibrationId);
};

/** The first to ask proposes it; when another asks too, it is taken back. */
const reverse = (command: ReverseCalibration, state: CalibrationBook): readonly CalibrationEvent[] => {
  const { data, metadata } = command;
  const { calibrationId } = data;
  const calibration = requireKnown(state, calibrationId);
  if (calibration.status === 'proposed') return withdraw(command, calibration);
  if (calibration.status !== 'approved') throw new CalibrationDecided(STATUS[calibration.status]);
  requireNotBuiltUpon(state, calibration);
  const reason = requireText(data.reason, REASON);
  const { actorId } = metadata;
  const { reversal } = calibration;
  if (reversal === undefined) {
    requireNoneOpen(state);
    return [{ type: 'CalibrationReversalProposed', data: { calibrationId, proposerId: actorId, reason } }];
  }
  requireOther(reversal.proposerId, actorId);
  const agreed = { proposerId: reversal.proposerId, approverId: actorId, approvalReason: reason };
  return [{ type: 'CalibrationReversed', data: { calibrationId, reason: reversal.reason, ...agreed } }];
};

/** A command that comes again was carried out already, whatever came after it. */
const decide = (command: CalibrationCommand, state: CalibrationBook): readonly CalibrationEvent[] => {
  if (state.doneBy.includes(command.metadata.commandId)) return [];
  switch (command.type) {
    case 'ProposeCalibration':
      return propose(command, state);
    case 'ApproveCalibration':
      return approve(command, state);
    case 'RefuseCalibration':
      return refuse(command, state);
    case 'ReverseCalibration':
      return reverse(command, state);
  }
};

/** Calibrations: grades of a peer group that two people agreed to change. */
export const calibrationDecider: Decider<CalibrationBook, CalibrationCommand, CalibrationEvent> = {
  category: 'calibration',
  initialState: initialCalibrationBook,
  stateVersion: 1,
  evolve: evolveCalibrationBook,
  decide,
};
