import type { TenantId } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { GradeWish } from '../result/grade-run.ts';
import type { ResultPageRequest } from '../result/unit-results-reader.ts';

/** Whose results, as of which day, within whose reach. */
export interface AskedUnit {
  readonly tenantId: TenantId;
  readonly reach: Reach;
  readonly organisationId: string;
  readonly asOf: string;
}

/** Asks for a page of an organisation's published results. */
export class UnitResultsQuery {
  constructor(
    readonly unit: AskedUnit,
    readonly page: ResultPageRequest,
  ) {}
}

/** Asks for how many years in a row an organisation had some grades. */
export class GradeRunQuery {
  constructor(
    readonly unit: AskedUnit,
    readonly wish: GradeWish & { readonly lastYear: string },
  ) {}
}
