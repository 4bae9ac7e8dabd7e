import type { ReadModels, StoredDocument, TenantId, TenantReadModels } from '@kaoping/event-sourcing';
import {
  BY_ORGANISATION,
  rankingKey,
  RESULTS,
  type MeritRow,
  type RankedUnit,
  type RankingRow,
  type StandingRow,
} from './result-rows.ts';
import { resultOn, type UnitResult } from './unit-result.ts';

/** The most results of one organisation that are looked through: forty years of months, quarters and years. */
const RESULTS_LIMIT = 1_000;

/** A page of results. */
export interface ResultPage {
  readonly results: readonly UnitResult[];
  readonly nextCursor?: string;
}

/** Which page is meant. */
export interface ResultPageRequest {
  readonly first: number;
  readonly after?: string;
}

/** Reads what was published of an enterprise's organisations, over the years, as of any day. */
export interface UnitResultsReader {
  /** By period, the earliest first; at most 1,000. */
  readonly of: (organisationId: string, day: string) => Promise<readonly UnitResult[]>;
  readonly page: (organisationId: string, day: string, page: ResultPageRequest) => Promise<ResultPage>;
  /** What gives an organisation priority, by the latest derivation. */
  readonly merits: (organisationId: string) => Promise<readonly MeritRow[]>;
  /** Everybody who ever had a standing, by id. */
  readonly units: (page: ResultPageRequest) => Promise<{
    readonly units: readonly RankedUnit[];
    readonly nextCursor?: string;
  }>;
  readonly unit: (organisationId: string) => Promise<RankedUnit | undefined>;
}

/** The published results of a tenant. @throws {MalformedTenantId} when the tenant is missing. */
export const unitResultsOf = async (
  readModels: ReadModels,
  tenantId: TenantId,
): Promise<UnitResultsReader> => {
  const rows = await readModels.forTenant(tenantId);
  const results = resultsIn(rows);
  return {
    of: (organisationId, day) => everyResult(results, organisationId, day),
    page: results,
    merits: async (equals) =>
      (
        await rows.list<MeritRow>({ collection: RESULTS.merits, where: { index: BY_ORGANISATION, equals } })
      ).documents.map(({ data }) => data),
    units: async ({ first, after }) => {
      const cursor = after !== undefined && { cursor: after };
      const page = await rows.list<RankedUnit>({ collection: RESULTS.units, limit: first, ...cursor });
      const { documents, nextCursor } = page;
      return { units: documents.map(dataOf), ...(nextCursor !== undefined && { nextCursor }) };
    },
    unit: async (organisationId) => (await rows.get<RankedUnit>(RESULTS.units, organisationId))?.data,
  };
};

const dataOf = <Data>({ data }: StoredDocument<Data>): Data => data;

type ReadPage = UnitResultsReader['page'];

/** Rankings that several organisations stand in are read once by one reader. */
const resultsIn = (rows: TenantReadModels): ReadPage => {
  const rankings = new Map<string, RankingRow | undefined>();
  const rankingOf = async ({ cycleId, peerGroup }: StandingRow): Promise<RankingRow | undefined> => {
    const key = rankingKey(cycleId, peerGroup);
    if (!rankings.has(key)) rankings.set(key, (await rows.get<RankingRow>(RESULTS.rankings, key))?.data);
    return rankings.get(key);
  };
  return async (organisationId, day, { first, after }) => {
    const { documents, nextCursor } = await rows.list<StandingRow>({
      collection: RESULTS.standings,
      where: { index: BY_ORGANISATION, equals: organisationId },
      limit: first,
      ...(after !== undefined && { cursor: after }),
    });
    const results: UnitResult[] = [];
    for (const { data } of documents) {
      const ranking = await rankingOf(data);
      const result = ranking && resultOn(ranking, data, day);
      if (result) results.push(result);
    }
    return { results: results.toSorted(byPeriod), ...(nextCursor !== undefined && { nextCursor }) };
  };
};

const everyResult = async (
  read: ReadPage,
  organisationId: string,
  day: string,
): Promise<readonly UnitResult[]> => {
  const all: UnitResult[] = [];
  for (let after: string | undefined, seen = 0; seen < RESULTS_LIMIT; seen += PAGE_ROWS) {
    const page = await read(organisationId, day, { first: PAGE_ROWS, ...(after !== undefined && { after }) });
    all.push(...page.results);
    after = page.nextCursor;
    if (after === undefined) break;
  }
  return all.toSorted(byPeriod);
};

/** Rows that are read at once. */
const PAGE_ROWS = 500;

const byPeriod = (one: UnitResult, other: UnitResult): number => {
  const [first, second] = [orderOf(one), orderOf(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

const orderOf = ({ period, cycleId, peerGroup }: UnitResult): string =>
  `${period.label} ${period.kind} ${cycleId} ${peerGroup}`;
