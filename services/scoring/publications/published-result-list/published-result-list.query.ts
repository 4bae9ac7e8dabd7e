import type { PeriodKind } from '@kaoping/scoring-engine';
import type { Identity, Role } from '@kaoping/nest-platform';

/** Which published rankings are asked for. */
export interface PublishedResultsWish {
  readonly periodKind?: PeriodKind;
  /** A label, such as 2018-Q1. */
  readonly period?: string;
  readonly peerGroup?: string;
  readonly schemeId?: string;
  readonly organisationId?: string;
  readonly first?: number;
  readonly after?: string;
  readonly atLeastPosition?: number;
}

/** Asks for a page of what was published, as far as an identity reaches in some roles. */
export class PublishedResultListQuery {
  constructor(
    readonly identity: Identity,
    readonly roles: readonly Role[],
    readonly wish: PublishedResultsWish,
  ) {}
}
