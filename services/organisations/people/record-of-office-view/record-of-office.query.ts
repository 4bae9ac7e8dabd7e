import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** Asks for a person's posts by term. */
export class RecordOfOfficeQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly personId: string,
  ) {}
}
