import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** Asks for one rectification with its whole history, within reach. */
export class RectificationQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly rectificationId: string,
  ) {}
}
