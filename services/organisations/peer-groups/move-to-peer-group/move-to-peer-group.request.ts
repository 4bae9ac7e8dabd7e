import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { MoveToPeerGroup } from '../decider/peer-groups.commands.ts';

/** Moves an organisation to another peer group; it is looked up in the tree of the day. */
export class MoveToGroupRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<MoveToPeerGroup['data'], 'exists'>,
  ) {}
}
