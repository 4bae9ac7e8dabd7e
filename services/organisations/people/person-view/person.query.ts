import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** Asks for one person as known now. */
export class PersonQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly personId: string,
  ) {}
}
