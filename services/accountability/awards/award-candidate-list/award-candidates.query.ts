import type { RequestContext } from '@kaoping/nest-platform';

/** Asks who could be on a list. */
export class AwardCandidatesQuery {
  constructor(
    readonly request: RequestContext,
    readonly asked: { readonly listId: string; readonly first: number; readonly after?: string },
  ) {}
}
