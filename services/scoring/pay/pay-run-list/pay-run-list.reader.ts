import type { DocumentPage, ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import { reachOf, type Reach, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import type {
  ListedPayRun,
  OwnPayListPage,
  OwnPayQuery,
  PayPageAsked,
  PayRunListPage,
  PayRunListQuery,
} from './pay-run-list.query.ts';
import { PAY_RUN_LIST, PAY_RUN_TABLES, type OwnPayRow, type PayRunRow } from './pay-run-list.rows.ts';

/** Who sees what others are paid, as far as the role reaches. */
const READERS: readonly Role[] = ['officer', 'reviewer', 'auditor'];

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

interface Listed {
  readonly table: string;
  readonly where?: { readonly index: string; readonly equals: string };
}

/** Reads the live rows of pay runs. */
@Injectable()
export class PayRunListReader {
  constructor(@Inject(PAY_RUN_LIST) private readonly projections: ProjectionsByTenant) {}

  async runs({ identity, asked }: PayRunListQuery): Promise<PayRunListPage> {
    const { cycleId } = asked;
    const where = cycleId === undefined ? {} : { where: { index: 'cycle', equals: cycleId } };
    const listed = { table: PAY_RUN_TABLES.runs, ...where };
    const { documents, ...page } = await this.page<PayRunRow>(identity.tenantId, listed, asked);
    const reach = reachOf(identity, READERS);
    return { ...page, runs: documents.flatMap(({ data }) => listedRun(data, reach)) };
  }

  /** Without a person behind the account there is nothing of one's own. */
  async own({ identity, asked }: OwnPayQuery): Promise<OwnPayListPage> {
    const { personId } = identity;
    if (personId === undefined) return { pay: [] };
    const listed = { table: PAY_RUN_TABLES.own, where: { index: 'person', equals: personId } };
    const { documents, ...page } = await this.page<OwnPayRow>(identity.tenantId, listed, asked);
    return { ...page, pay: documents.map(({ data }) => data) };
  }

  private async page<Row>(
    tenantId: TenantId,
    { table, where }: Listed,
    { after, first = PAGE_SIZE, atLeastPosition }: PayPageAsked,
  ): Promise<DocumentPage<Row>> {
    const live = await this.projections.of(tenantId);
    if (atLeastPosition !== undefined)
      await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
    return live.list<Row>(table, {
      limit: Math.min(Math.max(first, 1), PAGE_LIMIT),
      ...(where && { where }),
      ...(after !== undefined && { cursor: after }),
    });
  }
}

const listedRun = (
  { total, places, parts: _parts, ...row }: PayRunRow,
  { covers }: Reach,
): readonly ListedPayRun[] => {
  if (!places.some(covers)) return [];
  return [{ ...row, ...(places.every(covers) && { total }) }];
};
