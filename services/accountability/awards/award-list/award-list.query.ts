import type { Identity } from '@kaoping/nest-platform';
import type { PageRequest } from '../../reachable-page.ts';

/** Asks for a page of lists, of a year where one is named. */
export class AwardListsQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: PageRequest & { readonly year?: string },
  ) {}
}

/** Asks for one list. */
export class AwardListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: { readonly listId: string; readonly atLeastPosition?: number },
  ) {}
}

/** Asks for a page of those who are or were on a list. */
export class AwardNomineesQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: PageRequest & { readonly listId: string },
  ) {}
}
