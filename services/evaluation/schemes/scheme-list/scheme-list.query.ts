import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for a page of an enterprise's schemes. */
export class SchemeListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly page: { readonly first: number; readonly after?: string },
  ) {}
}
