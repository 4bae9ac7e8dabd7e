import type { TenantId } from '@kaoping/event-sourcing';

/** Asks for the calendars that run. */
export class CalendarListQuery {
  constructor(readonly tenantId: TenantId) {}
}
