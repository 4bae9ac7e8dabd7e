import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { PeerGroup, PeerGroupsEvent } from './peer-groups.events.ts';

/** How the groups stand from a day on. */
export interface Arrangement {
  readonly from: string;
  readonly groups: readonly PeerGroup[];
}

/** The peer groups of a scheme, by the days from which they stand so, the earliest first. */
export interface PeerGroups {
  readonly arrangements: readonly Arrangement[];
  /** The commands that were carried out, so that a repetition is recognised whatever came after it. */
  readonly commandIds: readonly string[];
}

/** Before anything happened. */
export const initialPeerGroups: PeerGroups = { arrangements: [], commandIds: [] };

/**
 * Folds one event into the groups. An arrangement shares with the one before it every group that did not
 * change, so that thousands of moves cost what they moved.
 */
export const evolvePeerGroups = (state: PeerGroups, event: ProposedEvent<PeerGroupsEvent>): PeerGroups => {
  const commandIds = [...state.commandIds, event.causationId];
  switch (event.type) {
    case 'SchemePeerGroupsArranged': {
      const { from, groups } = event.data;
      return { arrangements: [...state.arrangements, { from, groups }], commandIds };
    }
    case 'OrganisationMovedToPeerGroup': {
      const { organisationId, fromKey, toKey, on } = event.data;
      const groups = (state.arrangements.at(-1)?.groups ?? []).map((group) => {
        if (group.key === toKey)
          return { ...group, organisationIds: [...group.organisationIds, organisationId] };
        if (group.key !== fromKey) return group;
        return { ...group, organisationIds: group.organisationIds.filter((id) => id !== organisationId) };
      });
      return { arrangements: [...state.arrangements, { from: on, groups }], commandIds };
    }
  }
};

/** The groups as they stand on a day: of several arrangements from one day the last. Undefined before the first. */
export const arrangementOn = ({ arrangements }: PeerGroups, day: string): Arrangement | undefined =>
  arrangements.findLast(({ from }) => from <= day);
