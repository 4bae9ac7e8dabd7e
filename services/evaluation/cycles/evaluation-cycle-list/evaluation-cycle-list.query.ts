import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for a page of an enterprise's cycles. */
export class EvaluationCycleListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly page: {
      readonly status?: 'open' | 'cancelled';
      readonly first: number;
      readonly after?: string;
    },
  ) {}
}
