import { dayOf, isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type {
  ApplyVeto,
  ConfirmVeto,
  DismissVeto,
  LiftVeto,
  RaiseVeto,
  VetoRecordCommand,
} from './veto-record.commands.ts';
import {
  VetoEvidenceTooMuch,
  VetoNeedsSecondPerson,
  VetoNotAtThisStep,
  VetoPeriodRefused,
  VetoStandsAlready,
  VetoTouchesNoCycle,
  VetoUnknown,
} from './veto-record.errors.ts';
import type {
  VetoApplication,
  VetoApplied,
  VetoLifted,
  VetoRecordEvent,
  VetoStatement,
} from './veto-record.events.ts';
import {
  evolveVetoRecord,
  initialVetoRecord,
  isStanding,
  vetoIn,
  type Veto,
  type VetoRecord,
} from './veto-record.state.ts';

type Decision = readonly VetoRecordEvent[];

const REASON = { field: { en: 'Reason', zh: '理由' }, max: REASON_LIMIT };

/** The longest number of a document, in characters. */
const DOCUMENT_NUMBER = { field: { en: 'Number of the document', zh: '文号' }, max: 200 };

/** The most files with one veto. */
const EVIDENCE_LIMIT = 50;

/** A veto takes away eligibility for whole cycles: the same one stands in a cycle once. */
const raise = ({ data, metadata }: RaiseVeto, record: VetoRecord): Decision => {
  const { vetoId, approvals, cycleIds, ...given } = data;
  if (vetoIn(record, vetoId)) return [];
  checkPeriod(given);
  if (cycleIds.length === 0) throw new VetoTouchesNoCycle();
  const present = Object.values(record.vetoes).find((veto) => covers(veto, data));
  if (present) throw new VetoStandsAlready(present.vetoId);
  const { documentNumber, evidenceIds, ...rest } = given;
  if (evidenceIds.length > EVIDENCE_LIMIT) throw new VetoEvidenceTooMuch(evidenceIds.length, EVIDENCE_LIMIT);
  const statement: VetoStatement = {
    ...rest,
    reason: requiredText(given.reason, REASON),
    ...(documentNumber !== undefined && { documentNumber: requiredText(documentNumber, DOCUMENT_NUMBER) }),
    evidenceIds,
  };
  const proposerId = metadata.actorId;
  const on = dayOf(metadata.now);
  if (approvals === 'two') {
    return [{ type: 'VetoProposed', data: { vetoId, ...statement, proposerId, proposedOn: on } }];
  }
  const applications = applicationsOf(record, { vetoId, veto: statement.veto, cycleIds });
  return [
    { type: 'VetoRaised', data: { vetoId, ...statement, approvals, proposerId, raisedOn: on, applications } },
  ];
};

const checkPeriod = ({ scope }: VetoStatement): void => {
  const { from, until } = scope;
  const isPeriod = [from, until ?? from].every((day) => isDay(day)) && (until ?? from) >= from;
  if (!isPeriod) throw new VetoPeriodRefused();
};

/** Whether a veto that is proposed or stands says the same for all the days that another would. */
const covers = (veto: Veto, { veto: key, scope }: VetoStatement): boolean => {
  if (veto.statement.veto !== key || !(isStanding(veto) || veto.status === 'proposed')) return false;
  const other = veto.statement.scope;
  const isSameCycle =
    other.kind === 'cycle' && scope.kind === 'cycle'
      ? other.cycleId === scope.cycleId
      : other.kind === 'period';
  return isSameCycle && other.from <= scope.from && isNoLater(scope.until, other.until);
};

const isNoLater = (day: string | undefined, than: string | undefined): boolean =>
  than === undefined || (day !== undefined && day <= than);

/** The cycles in which the flag is set by this veto and not by another already. */
const applicationsOf = (
  { vetoes }: VetoRecord,
  {
    vetoId,
    veto,
    cycleIds,
  }: { readonly vetoId: string; readonly veto: string; readonly cycleIds: readonly string[] },
): readonly VetoApplication[] => {
  const taken = new Set(
    Object.values(vetoes)
      .filter((one) => one.statement.veto === veto && isStanding(one))
      .flatMap(({ applications }) => applications.map(({ cycleId }) => cycleId)),
  );
  return [...new Set(cycleIds)]
    .filter((cycleId) => !taken.has(cycleId))
    .map((cycleId) => ({ cycleId, entryId: `${vetoId}/${cycleId}` }));
};

const confirm = ({ data, metadata }: ConfirmVeto, record: VetoRecord): Decision => {
  const veto = requireVeto(record, data.vetoId);
  const { status, proposerId, statement, vetoId, approvals } = veto;
  if (status !== 'proposed' && status !== 'lift-proposed') throw new VetoNotAtThisStep(status, 'confirmed');
  const confirmerId = metadata.actorId;
  if (proposerId === confirmerId) throw new VetoNeedsSecondPerson();
  const on = dayOf(metadata.now);
  if (status === 'lift-proposed')
    return [lifted(veto, { proposerId, confirmerId, on, reason: veto.liftReason ?? '' })];
  const applications = applicationsOf(record, { vetoId, veto: statement.veto, cycleIds: data.cycleIds });
  return [
    {
      type: 'VetoRaised',
      data: { vetoId, ...statement, approvals, proposerId, confirmerId, raisedOn: on, applications },
    },
  ];
};

const dismiss = ({ data, metadata }: DismissVeto, record: VetoRecord): Decision => {
  const { status, vetoId } = requireVeto(record, data.vetoId);
  if (status === 'dismissed') return [];
  if (status !== 'proposed' && status !== 'lift-proposed') throw new VetoNotAtThisStep(status, 'dismissed');
  const dismissed = { vetoId, dismissedBy: metadata.actorId, reason: requiredText(data.reason, REASON) };
  return status === 'proposed'
    ? [{ type: 'VetoDismissed', data: dismissed }]
    : [{ type: 'VetoLiftDismissed', data: dismissed }];
};

const lift = ({ data, metadata }: LiftVeto, record: VetoRecord): Decision => {
  const veto = requireVeto(record, data.vetoId);
  const { status, vetoId, approvals } = veto;
  if (status === 'lifted' || status === 'lift-proposed') return [];
  if (status !== 'standing') throw new VetoNotAtThisStep(status, 'lifted');
  const reason = requiredText(data.reason, REASON);
  const proposerId = metadata.actorId;
  if (approvals === 'two') return [{ type: 'VetoLiftProposed', data: { vetoId, proposerId, reason } }];
  return [lifted(veto, { proposerId, on: dayOf(metadata.now), reason })];
};

const lifted = (
  { vetoId, statement, applications }: Veto,
  {
    on,
    ...by
  }: {
    readonly on: string;
    readonly reason: string;
    readonly proposerId: string;
    readonly confirmerId?: string;
  },
): VetoLifted => {
  const { organisationId, veto } = statement;
  return { type: 'VetoLifted', data: { vetoId, organisationId, veto, ...by, liftedOn: on, applications } };
};

/** Only a veto for a period reaches cycles that opened after it was raised. */
const apply = ({ data }: ApplyVeto, record: VetoRecord): Decision => {
  const veto = requireVeto(record, data.vetoId);
  if (!isStanding(veto) || veto.statement.scope.kind === 'cycle') return [];
  const { vetoId, statement } = veto;
  const { organisationId, scope, reason } = statement;
  const applications = applicationsOf(record, { vetoId, veto: statement.veto, cycleIds: data.cycleIds });
  return applications.map((application): VetoApplied => {
    const shared = { organisationId, veto: statement.veto, scope, reason };
    return { type: 'VetoApplied', data: { vetoId, ...shared, application } };
  });
};

const requireVeto = (record: VetoRecord, vetoId: string): Veto => {
  const found = vetoIn(record, vetoId);
  if (!found) throw new VetoUnknown(vetoId);
  return found;
};

/** The rules of the vetoes over one organisation; its stream id is the organisation's id. */
export const vetoRecordDecider: Decider<VetoRecord, VetoRecordCommand, VetoRecordEvent> = {
  category: 'veto-record',
  initialState: initialVetoRecord,
  stateVersion: 1,
  evolve: evolveVetoRecord,
  decide: (command, record) => {
    if (record.commandIds.includes(command.metadata.commandId)) return [];
    switch (command.type) {
      case 'RaiseVeto':
        return raise(command, record);
      case 'ConfirmVeto':
        return confirm(command, record);
      case 'DismissVeto':
        return dismiss(command, record);
      case 'LiftVeto':
        return lift(command, record);
      case 'ApplyVeto':
        return apply(command, record);
    }
  },
};
