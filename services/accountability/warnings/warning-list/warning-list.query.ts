import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { PageRequest } from '../../reachable-page.ts';
import type { WarningColour } from '../result/warning-of.ts';

/** Asks for a page of warnings within reach, of every colour or of one. */
export class WarningListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly reach: Reach,
    readonly asked: { readonly page: PageRequest; readonly today: string; readonly colour?: WarningColour },
  ) {}
}
