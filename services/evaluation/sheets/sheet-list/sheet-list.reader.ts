import type { LiveProjection, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachOf, type Identity } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import type {
  CycleSheetsQuery,
  MySheetsQuery,
  SheetPageRequest,
  SheetProgressQuery,
} from './sheet-list.query.ts';
import { SHEET_LIST, SHEET_TABLES, type SheetProgressRow, type SheetRow } from './sheet-list.rows.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** How many sheets a page holds where nobody says, and at the most. */
const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

/** A page of sheets; without `nextCursor` it is the last. */
export interface SheetRowPage {
  readonly rows: readonly SheetRow[];
  readonly nextCursor?: string;
}

/** Reads the live rows of sheets, within the reach of whoever asks. */
@Injectable()
export class SheetListReader {
  constructor(@Inject(SHEET_LIST) private readonly projections: ProjectionsByTenant) {}

  async ofCycle({ identity, asked }: CycleSheetsQuery): Promise<SheetRowPage> {
    const { cycleId, status } = asked;
    const where =
      status === undefined
        ? { index: 'cycle', equals: cycleId }
        : { index: 'cycleStatus', equals: `${cycleId}|${status}` };
    const { covers } = reachOf(identity, ['officer', 'reviewer', 'auditor']);
    const page = await this.page(await this.live(identity, asked), where, asked);
    // A cut page keeps its cursor: the next one may hold what is in reach.
    return {
      ...page,
      rows: page.rows.filter(({ rater }) => covers({ organisationId: rater.organisationId ?? '', ...rater })),
    };
  }

  /** One's own sheets first; a recorder's organisations follow, each in its own pages. */
  async mine({ identity, asked }: MySheetsQuery): Promise<SheetRowPage> {
    const live = await this.live(identity, asked);
    const lists = [
      ...(identity.personId === undefined ? [] : [{ index: 'person', equals: identity.personId }]),
      ...reachOf(identity, ['recorder']).organisationIds.map((equals) => ({ index: 'unit', equals })),
    ];
    const [at, cursor] = splitCursor(asked.cursor);
    const list = lists[at];
    if (!list) return { rows: [] };
    const page = await this.page(live, list, { ...asked, ...(cursor !== '' && { cursor }) }, cursor === '');
    if (page.nextCursor !== undefined) return { ...page, nextCursor: `${String(at)}~${page.nextCursor}` };
    return { rows: page.rows, ...(lists.length > at + 1 && { nextCursor: `${String(at + 1)}~` }) };
  }

  async progress({ identity, asked }: SheetProgressQuery): Promise<readonly SheetProgressRow[]> {
    const live = await this.live(identity, asked);
    const where = { index: 'cycle', equals: asked.cycleId };
    const { documents } = await live.list<SheetProgressRow>(SHEET_TABLES.progress, { where });
    return documents.map(({ data }) => data);
  }

  private async live({ tenantId }: Identity, { atLeastPosition }: SheetPageRequest): Promise<LiveProjection> {
    const live = await this.projections.of(tenantId);
    if (atLeastPosition !== undefined)
      await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    return live;
  }

  private async page(
    live: LiveProjection,
    where: { readonly index: string; readonly equals: string },
    { cursor, limit = PAGE_SIZE }: SheetPageRequest,
    isFirst = false,
  ): Promise<SheetRowPage> {
    const { documents, nextCursor } = await live.list<SheetRow>(SHEET_TABLES.sheets, {
      where,
      limit: Math.min(Math.max(limit, 1), PAGE_LIMIT),
      ...(cursor !== undefined && !isFirst && { cursor }),
    });
    return { rows: documents.map(({ data }) => data), ...(nextCursor !== undefined && { nextCursor }) };
  }
}

/** Cursors of one's own list say first which of the lists they go on with. */
const splitCursor = (cursor = '0~'): readonly [number, string] => {
  const [list = '0', ...rest] = cursor.split('~');
  return [parseInt(list, 10), rest.join('~')];
};
