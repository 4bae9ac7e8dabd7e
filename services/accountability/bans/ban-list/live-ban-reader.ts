import type { LiveProjection, ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import { BanReader } from '../result/ban-reader.ts';
import { subjectKey, type BanRow, type BanSubjectId } from '../result/ban-row.ts';
import { ALL_BANS, BAN_TABLE, BANS_BY_SUBJECT_TABLE } from './ban-tables.ts';

/** How many bans are read for lists of many, at the most. */
const BAN_LIMIT = 50_000;

/** Reads bans from their live rows. */
export class LiveBanReader extends BanReader {
  constructor(private readonly lists: ProjectionsByTenant) {
    super();
  }

  override of(tenantId: TenantId, subject: BanSubjectId): Promise<readonly BanRow[]> {
    const where = { index: 'subject', equals: subjectKey(subject) };
    return this.rows(tenantId, BANS_BY_SUBJECT_TABLE, where);
  }

  override all(tenantId: TenantId): Promise<readonly BanRow[]> {
    return this.rows(tenantId, BAN_TABLE, { index: 'all', equals: ALL_BANS });
  }

  private async rows(
    tenantId: TenantId,
    table: string,
    where: { readonly index: string; readonly equals: string },
  ): Promise<readonly BanRow[]> {
    return everyRow(await this.lists.of(tenantId), table, where);
  }
}

const everyRow = async (
  live: LiveProjection,
  table: string,
  where: { readonly index: string; readonly equals: string },
): Promise<readonly BanRow[]> => {
  const rows: BanRow[] = [];
  for (let cursor: string | undefined; rows.length < BAN_LIMIT;) {
    const page = await live.list<BanRow>(table, { where, ...(cursor !== undefined && { cursor }) });
    rows.push(...page.documents.map(({ data }) => data));
    if (page.nextCursor === undefined) break;
    cursor = page.nextCursor;
  }
  return rows;
};
