import type { ProposedEvent } from '@kaoping/event-sourcing';
import { AwardListUnknown } from './award-list.errors.ts';
import type {
  AwardConflictCleared,
  AwardConflictFound,
  AwardConflictSettled,
  Awarded,
  AwardGround,
  AwardListEvent,
  AwardListOpened,
  AwardNominated,
} from './award-list.events.ts';

/** What speaks against somebody on a final list, and what was decided of it. */
export interface AwardConflict {
  readonly grounds: readonly AwardGround[];
  readonly settled?: 'kept' | 'revoked';
}

/** A list that was opened. */
export interface OpenedAwardList {
  readonly status: 'open' | 'approved' | 'publicised' | 'finalised';
  readonly opened: AwardListOpened['data'];
  /** Who opened it: the second person must be another. */
  readonly openedBy: string;
  /** Those on it, by id. */
  readonly nominees: Readonly<Record<string, AwardNominated['data']>>;
  /** The last day of publicity. */
  readonly publicUntil?: string;
  readonly finalisedOn?: string;
  readonly awarded: readonly Awarded[];
  /** By subject, on a final list. */
  readonly conflicts: Readonly<Record<string, AwardConflict>>;
  /** The commands that changed it: the repetition of any is recognised. */
  readonly commandIds: readonly string[];
}

/** What is so about an award list. */
export type AwardList =
  { readonly status: 'absent'; readonly commandIds: readonly string[] } | OpenedAwardList;

/** Before anything happened. */
export const initialAwardList: AwardList = { status: 'absent', commandIds: [] };

/** @throws {AwardListUnknown} when there is none. */
export const requireAwardList = (list: AwardList, listId: string): OpenedAwardList => {
  if (list.status === 'absent') throw new AwardListUnknown(listId);
  return list;
};

/** Folds one event into the list. */
export const evolveAwardList = (list: AwardList, event: ProposedEvent<AwardListEvent>): AwardList => {
  const { causationId } = event;
  const { commandIds: before } = list;
  const commandIds = before.includes(causationId) ? before : [...before, causationId];
  if (event.type === 'AwardListOpened') {
    const { data: opened, actorId: openedBy } = event;
    return { status: 'open', opened, openedBy, nominees: {}, awarded: [], conflicts: {}, commandIds };
  }
  if (list.status === 'absent') return list;
  const after = isAboutConflict(event) ? conflictChanged(list, event) : changed(list, event);
  return { ...after, commandIds };
};

type ConflictEvent = AwardConflictFound | AwardConflictCleared | AwardConflictSettled;

const isAboutConflict = <Event extends AwardListEvent>(event: Event): event is Event & ConflictEvent =>
  event.type.startsWith('AwardConflict');

const changed = (
  list: OpenedAwardList,
  event: Exclude<AwardListEvent, AwardListOpened | ConflictEvent>,
): OpenedAwardList => {
  switch (event.type) {
    case 'AwardNominated':
      return { ...list, nominees: { ...list.nominees, [event.data.subjectId]: event.data } };
    case 'AwardNominationWithdrawn':
    case 'AwardNomineeRemoved':
      return { ...list, nominees: without(list.nominees, event.data.subjectId) };
    case 'AwardListApproved':
      return { ...list, status: 'approved' };
    case 'AwardListSentBack': {
      const { publicUntil: _, ...rest } = list;
      return { ...rest, status: 'open' };
    }
    case 'AwardListPublicised':
      return { ...list, status: 'publicised', publicUntil: event.data.until };
    case 'AwardListFinalised': {
      const { on: finalisedOn, awarded } = event.data;
      return { ...list, status: 'finalised', finalisedOn, awarded };
    }
  }
};

const conflictChanged = (list: OpenedAwardList, event: ConflictEvent): OpenedAwardList => {
  const { subjectId } = event.data;
  switch (event.type) {
    case 'AwardConflictFound':
      return withConflict(list, subjectId, { grounds: event.data.grounds });
    case 'AwardConflictCleared':
      return { ...list, conflicts: without(list.conflicts, subjectId) };
    case 'AwardConflictSettled': {
      const grounds = list.conflicts[subjectId]?.grounds ?? [];
      return withConflict(list, subjectId, { grounds, settled: event.data.outcome });
    }
  }
};

const withConflict = (
  list: OpenedAwardList,
  subjectId: string,
  conflict: AwardConflict,
): OpenedAwardList => ({
  ...list,
  conflicts: { ...list.conflicts, [subjectId]: conflict },
});

const without = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
