import type { ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import { livePage, pageRequestOf, type RowPage } from '../../live-page.ts';
import type { QueryBurdenArgs } from '../../generated/graphql.ts';
import { BURDEN_TABLES, burdenKey, type BurdenRow } from '../result/burden.row.ts';

/** The burden of one unit, or of all, in a month. */
export const readBurden = async (
  lists: ProjectionsByTenant,
  tenantId: TenantId,
  { month, organisationId, ...wish }: QueryBurdenArgs,
): Promise<RowPage<BurdenRow>> => {
  const listed = { table: BURDEN_TABLES.months, index: 'month', equals: month };
  if (organisationId == null) return livePage<BurdenRow>(lists, tenantId, listed, pageRequestOf(wish));
  const live = await lists.of(tenantId);
  const row = await live.get<BurdenRow>(BURDEN_TABLES.months, burdenKey(month, organisationId));
  return { rows: row ? [row] : [] };
};
