import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';

/** Asks for people in the order of their codes, within a reach. */
export class PeopleListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly wish: {
      readonly first: number;
      readonly after?: string;
      /** Only those whose name or code contains it. */
      readonly search?: string;
      readonly atLeastPosition?: number;
    },
  ) {}
}
