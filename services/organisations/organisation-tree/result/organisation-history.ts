import type { RecordedEvent } from '@kaoping/event-sourcing';
import { isOfMany } from '../decider/fact-changes.ts';
import type { OrganisationTreeEvent } from '../decider/organisation-tree.events.ts';
import type { OrganisationKind } from './organisation-facts.ts';

/** What happened to one organisation, when it counts from, and who recorded it when. */
export interface OrganisationChange {
  readonly changeId: string;
  readonly what:
    | 'founded'
    | 'renamed'
    | 'reclassified'
    | 'moved'
    | 'dissolved'
    | 'merged'
    | 'absorbed'
    | 'split'
    | 'split-off';
  readonly on: string;
  readonly name?: string;
  readonly kind?: OrganisationKind;
  /** Absent where it was founded or moved to the top. */
  readonly parentId?: string;
  /** Those that it became part of, came from, took in or became. */
  readonly otherIds: readonly string[];
  readonly recordedAt: string;
  readonly actorId: string;
  readonly eventId: string;
  readonly position: number;
  /** Why it was taken back, where it was. */
  readonly withdrawnFor?: string;
}

type Happened = Omit<OrganisationChange, 'recordedAt' | 'actorId' | 'eventId' | 'position'>;

const WHAT = {
  OrganisationsFounded: 'founded',
  OrganisationsRenamed: 'renamed',
  OrganisationsReclassified: 'reclassified',
  OrganisationsMoved: 'moved',
  OrganisationsDissolved: 'dissolved',
} as const;

/** Adds what an event did to one organisation to what is known of it; of one withdrawn it says so. */
export const historyAfter = (
  history: readonly OrganisationChange[],
  event: RecordedEvent<OrganisationTreeEvent>,
  organisationId: string,
): readonly OrganisationChange[] => {
  if (event.type === 'OrganisationChangeWithdrawn') {
    const { withdrawnChangeId, reason } = event.data;
    return history.map((change) =>
      change.changeId === withdrawnChangeId ? { ...change, withdrawnFor: reason } : change,
    );
  }
  const { recordedAt, actorId, id: eventId, position } = event;
  const added = happenedIn(event, organisationId).map((change) => ({
    ...change,
    recordedAt,
    actorId,
    eventId,
    position,
  }));
  return added.length === 0 ? history : [...history, ...added];
};

const happenedIn = (event: OrganisationTreeEvent, organisationId: string): readonly Happened[] => {
  if (isOfMany(event)) {
    return event.data.organisations
      .filter((change) => change.organisationId === organisationId)
      .map(({ organisationId: _, ...change }) => ({ ...change, what: WHAT[event.type], otherIds: [] }));
  }
  if (event.type === 'OrganisationsMerged') return mergedIn(event.data, organisationId);
  return event.type === 'OrganisationSplit' ? splitIn(event.data, organisationId) : [];
};

const mergedIn = (
  { changeId, intoId, fromIds, on }: Extract<OrganisationTreeEvent, { type: 'OrganisationsMerged' }>['data'],
  organisationId: string,
): readonly Happened[] => {
  if (intoId === organisationId) return [{ changeId, what: 'absorbed', on, otherIds: fromIds }];
  return fromIds.includes(organisationId) ? [{ changeId, what: 'merged', on, otherIds: [intoId] }] : [];
};

const splitIn = (
  { changeId, fromId, intoIds, on }: Extract<OrganisationTreeEvent, { type: 'OrganisationSplit' }>['data'],
  organisationId: string,
): readonly Happened[] => {
  if (fromId === organisationId) return [{ changeId, what: 'split', on, otherIds: intoIds }];
  return intoIds.includes(organisationId) ? [{ changeId, what: 'split-off', on, otherIds: [fromId] }] : [];
};
