import type { Decider } from '@kaoping/event-sourcing';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type {
  AttachEvidence,
  DetachEvidence,
  EvidenceCommand,
  StoreEvidence,
  WithdrawEvidence,
} from './evidence.commands.ts';
import { EvidenceInUse, EvidenceUnknown, EvidenceUsedTooOften } from './evidence.errors.ts';
import type { EvidenceEvent, EvidencePlace } from './evidence.events.ts';
import {
  doneKey,
  evolveEvidence,
  initialEvidence,
  placesOf,
  requireEvidence,
  useKey,
  type Evidence,
  type StoredEvidence,
} from './evidence.state.ts';

type Decision = readonly EvidenceEvent[];

/** The most things that one file proves: above what a year of all indicators takes. */
export const EVIDENCE_USE_LIMIT = 1_000;

const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };

/** The same content of the same unit under the same name is there already. */
const store = ({ data, metadata }: StoreEvidence, evidence: Evidence): Decision => {
  const { place, ...file } = data;
  const holder = evidence.status === 'stored' ? evidence.holders[place.organisationId] : undefined;
  if (holder?.fileName === file.fileName || isDone(evidence, metadata.commandId, place.organisationId))
    return [];
  const { organisationId, ancestorIds } = place;
  return [{ type: 'EvidenceStored', data: { ...file, organisationId, ancestorIds, storedAt: metadata.now } }];
};

const attach = ({ data, metadata }: AttachEvidence, evidence: Evidence): Decision => {
  const { place, to, evidenceId } = data;
  const stored = requireEvidence(evidence, evidenceId);
  const key = useKey(place.organisationId, to);
  if (key in stored.uses || isDone(stored, metadata.commandId, key)) return [];
  if (!isAtHand(stored, place)) throw new EvidenceUnknown(evidenceId);
  const uses = Object.values(stored.uses);
  if (uses.length >= EVIDENCE_USE_LIMIT) throw new EvidenceUsedTooOften(EVIDENCE_USE_LIMIT);
  const { organisationId, ancestorIds } = place;
  const isReused = uses.some((use) => use.organisationId === organisationId);
  const attached = { organisationId, ancestorIds, to, isReused, attachedAt: metadata.now };
  return [{ type: 'EvidenceAttached', data: attached }];
};

/** A unit uses its own files and those of units below it; whoever knows a digest only gets nothing by it. */
const isAtHand = (stored: StoredEvidence, { organisationId }: EvidencePlace): boolean =>
  placesOf(stored).some(
    (place) => place.organisationId === organisationId || place.ancestorIds.includes(organisationId),
  );

const detach = ({ data, metadata }: DetachEvidence, evidence: Evidence): Decision => {
  const { evidenceId, organisationId, to } = data;
  const stored = requireEvidence(evidence, evidenceId);
  const key = useKey(organisationId, to);
  if (!(key in stored.uses) || isDone(stored, metadata.commandId, key)) return [];
  return [
    { type: 'EvidenceDetached', data: { organisationId, to, reason: requiredText(data.reason, REASON) } },
  ];
};

const withdraw = ({ data, metadata }: WithdrawEvidence, evidence: Evidence): Decision => {
  const { evidenceId, organisationId } = data;
  const stored = requireEvidence(evidence, evidenceId);
  if (isDone(stored, metadata.commandId, organisationId)) return [];
  if (!stored.holders[organisationId]) throw new EvidenceUnknown(evidenceId);
  const uses = Object.values(stored.uses).filter((use) => use.organisationId === organisationId).length;
  if (uses > 0) throw new EvidenceInUse(uses);
  const reason = requiredText(data.reason, REASON);
  return [{ type: 'EvidenceWithdrawn', data: { organisationId, reason, withdrawnAt: metadata.now } }];
};

const isDone = (evidence: Evidence, commandId: string, thing: string): boolean =>
  evidence.status === 'stored' && evidence.doneBy.includes(doneKey(commandId, thing));

/** The rules of a file of evidence; its stream id is the digest of the content. */
export const evidenceDecider: Decider<Evidence, EvidenceCommand, EvidenceEvent> = {
  category: 'evidence',
  initialState: initialEvidence,
  stateVersion: 1,
  evolve: evolveEvidence,
  decide: (command, evidence) => {
    switch (command.type) {
      case 'StoreEvidence':
        return store(command, evidence);
      case 'AttachEvidence':
        return attach(command, evidence);
      case 'DetachEvidence':
        return detach(command, evidence);
      case 'WithdrawEvidence':
        return withdraw(command, evidence);
    }
  },
};
