import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SchemePeerGroupsArranged } from '../decider/peer-groups.events.ts';

/** Arranges the peer groups of a scheme; the organisations are looked up in the tree of the day. */
export class ArrangeGroupsRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SchemePeerGroupsArranged['data'],
  ) {}
}
