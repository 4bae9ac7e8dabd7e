import type { TenantId } from '@kaoping/event-sourcing';

/** Which page of the rankings of a subsidiary, and how fresh. */
export interface ReportedResultsWish {
  readonly subsidiary: string;
  /** The label of a period, such as 2017-Q1. */
  readonly period?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly atLeastPosition?: number | null;
}

/** Asks for a page of what a subsidiary reported. */
export class ReportedResultsQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly wish: ReportedResultsWish,
  ) {}
}
