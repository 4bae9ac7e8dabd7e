import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { EvidenceAttached, EvidenceEvent, EvidencePlace, EvidenceUse } from './evidence.events.ts';
import { EvidenceUnknown } from './evidence.errors.ts';

/** A unit that handed the file in. */
export interface EvidenceHolder extends EvidencePlace {
  readonly fileName: string;
  readonly mediaType: string;
}

/** A file that somebody handed in; plain JSON, so that it can be a snapshot. */
export interface StoredEvidence {
  readonly status: 'stored';
  readonly bytes: number;
  /** By organisation. */
  readonly holders: Readonly<Record<string, EvidenceHolder>>;
  /** By {@link useKey}. */
  readonly uses: Readonly<Record<string, EvidenceAttached['data']>>;
  /** What commands did, as {@link doneKey}: one command may let a file prove several things. */
  readonly doneBy: readonly string[];
}

/** What is so about a content. */
export type Evidence = { readonly status: 'absent' } | StoredEvidence;

/** Before anything happened. */
export const initialEvidence: Evidence = { status: 'absent' };

/** Tells the uses of one file apart; brackets and quotes keep names with slashes apart, too. */
export const useKey = (
  organisationId: string,
  { kind, id, cycleId = '', indicator = '' }: EvidenceUse,
): string => JSON.stringify([organisationId, kind, id, cycleId, indicator]);

/** Everywhere the file lies. */
export const placesOf = ({ holders, uses }: StoredEvidence): readonly EvidencePlace[] => [
  ...Object.values(holders),
  ...Object.values(uses),
];

/** @throws {EvidenceUnknown} when nobody handed it in. */
export const requireEvidence = (evidence: Evidence, evidenceId: string): StoredEvidence => {
  if (evidence.status === 'absent') throw new EvidenceUnknown(evidenceId);
  return evidence;
};

/** Tells what one command did to one thing. */
export const doneKey = (commandId: string, thing: string): string => `${commandId} ${thing}`;

const thingOf = (event: ProposedEvent<EvidenceEvent>): string =>
  event.type === 'EvidenceAttached' || event.type === 'EvidenceDetached'
    ? useKey(event.data.organisationId, event.data.to)
    : event.data.organisationId;

const NOBODYS: StoredEvidence = { status: 'stored', bytes: 0, holders: {}, uses: {}, doneBy: [] };

/** Folds one event into the file. */
export const evolveEvidence = (evidence: Evidence, event: ProposedEvent<EvidenceEvent>): Evidence => {
  const before = evidence.status === 'absent' ? NOBODYS : evidence;
  const state = { ...before, doneBy: [...before.doneBy, doneKey(event.causationId, thingOf(event))] };
  switch (event.type) {
    case 'EvidenceStored': {
      const { organisationId, ancestorIds, fileName, mediaType, bytes } = event.data;
      const holder = { organisationId, ancestorIds, fileName, mediaType };
      return { ...state, bytes, holders: { ...state.holders, [organisationId]: holder } };
    }
    case 'EvidenceAttached':
      return {
        ...state,
        uses: { ...state.uses, [useKey(event.data.organisationId, event.data.to)]: event.data },
      };
    case 'EvidenceDetached': {
      const { [useKey(event.data.organisationId, event.data.to)]: _, ...uses } = state.uses;
      return { ...state, uses };
    }
    case 'EvidenceWithdrawn': {
      const { [event.data.organisationId]: _, ...holders } = state.holders;
      return { ...state, holders };
    }
  }
};
