import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PostForPerson } from '../result/people-orders.ts';

/** Gives people posts, all or none. */
export class TakePosts {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly posts: readonly PostForPerson[] },
  ) {}
}
