import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for one sheet as it stands. */
export class SheetQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly sheetId: string,
  ) {}
}
