import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { VetoApplication, VetoRecordEvent, VetoStatement } from './veto-record.events.ts';

/** One veto; plain JSON, so that it can be in a snapshot. */
export interface Veto {
  readonly vetoId: string;
  readonly status: 'proposed' | 'dismissed' | 'standing' | 'lift-proposed' | 'lifted';
  readonly statement: VetoStatement;
  readonly approvals: 'one' | 'two';
  /** Who proposed what waits for a second person. */
  readonly proposerId: string;
  readonly liftReason?: string;
  readonly applications: readonly VetoApplication[];
}

/** The vetoes over one organisation, in all cycles. */
export interface VetoRecord {
  readonly vetoes: Readonly<Record<string, Veto>>;
  /** The commands that changed it: the repetition of any is recognised. */
  readonly commandIds: readonly string[];
}

/** Before anything happened. */
export const initialVetoRecord: VetoRecord = { vetoes: {}, commandIds: [] };

/** The veto of an id, which people choose: `constructor` is none. */
export const vetoIn = ({ vetoes }: VetoRecord, vetoId: string): Veto | undefined =>
  Object.hasOwn(vetoes, vetoId) ? vetoes[vetoId] : undefined;

/** Whether a veto stands, also while somebody wants it lifted. */
export const isStanding = ({ status }: Veto): boolean => status === 'standing' || status === 'lift-proposed';

/** Folds one event into the record. */
export const evolveVetoRecord = (record: VetoRecord, event: ProposedEvent<VetoRecordEvent>): VetoRecord => {
  const { commandIds } = record;
  const known = commandIds.includes(event.causationId) ? commandIds : [...commandIds, event.causationId];
  const veto = vetoAfter(vetoIn(record, event.data.vetoId), event);
  return {
    commandIds: known,
    vetoes: veto ? { ...record.vetoes, [veto.vetoId]: veto } : record.vetoes,
  };
};

const vetoAfter = (present: Veto | undefined, event: VetoRecordEvent): Veto | undefined => {
  if (event.type === 'VetoProposed') {
    const { vetoId, proposerId, proposedOn: _, ...statement } = event.data;
    return { vetoId, status: 'proposed', statement, approvals: 'two', proposerId, applications: [] };
  }
  if (event.type === 'VetoRaised') {
    const {
      vetoId,
      approvals,
      proposerId,
      confirmerId: _by,
      raisedOn: _on,
      applications,
      ...statement
    } = event.data;
    return { vetoId, status: 'standing', statement, approvals, proposerId, applications };
  }
  return present && changed(present, event);
};

const changed = (
  veto: Veto,
  event: Exclude<VetoRecordEvent, { readonly type: 'VetoProposed' | 'VetoRaised' }>,
): Veto => {
  switch (event.type) {
    case 'VetoDismissed':
      return { ...veto, status: 'dismissed' };
    case 'VetoApplied':
      return { ...veto, applications: [...veto.applications, event.data.application] };
    case 'VetoLiftProposed': {
      const { proposerId, reason: liftReason } = event.data;
      return { ...veto, status: 'lift-proposed', proposerId, liftReason };
    }
    case 'VetoLiftDismissed':
      return { ...veto, status: 'standing' };
    case 'VetoLifted':
      return { ...veto, status: 'lifted', applications: [] };
  }
};
