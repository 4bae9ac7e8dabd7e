import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for a scheme with its versions. */
export class SchemeQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly schemeId: string,
  ) {}
}
