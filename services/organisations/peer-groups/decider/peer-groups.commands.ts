import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PeerGroup } from './peer-groups.events.ts';

/** Arranges the peer groups of a scheme from a day on. */
export class ArrangePeerGroups {
  readonly type = 'ArrangePeerGroups';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly schemeId: string;
      readonly from: string;
      readonly groups: readonly PeerGroup[];
      /** Those of the groups that do not exist on the day. */
      readonly unknownIds: readonly string[];
    },
  ) {}
}

/** Moves one organisation to another peer group from a day on. */
export class MoveToPeerGroup {
  readonly type = 'MoveToPeerGroup';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly schemeId: string;
      readonly organisationId: string;
      readonly toKey: string;
      readonly on: string;
      readonly reason: string;
      readonly exists: boolean;
    },
  ) {}
}

/** Everything that can be asked of the peer groups of a scheme. */
export type PeerGroupsCommand = ArrangePeerGroups | MoveToPeerGroup;
