import { PAGE_LIMIT, type LiveProjection, type ProjectionsByTenant } from '@kaoping/event-sourcing';
import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.ts';

/** Rows of one table of the asker's own tenant. */
export interface RowLoader<Row> {
  /** The row of a key; nothing where there is none. */
  readonly one: (request: RequestContext, key: string) => Promise<Row | undefined>;
  /** Those of the keys that have a row, in the order of the keys. */
  readonly some: (request: RequestContext, keys: readonly string[]) => Promise<readonly Row[]>;
}

/** One for each table, so that resolvers of different types do not read it twice within one request. */
const known = new WeakMap<ProjectionsByTenant, Map<string, RowLoader<unknown>>>();

/**
 * Loads rows for the fields of a list: however many parents ask within one request, the table is read page by page and
 * not row by row, and each row once. Whoever asks for the same table again gets the same loader.
 *
 * @example const row = await rowLoader<FollowUpRow>(lists, 'reported-follow-ups').one(request, 'changping')
 */
export const rowLoader = <Row>(lists: ProjectionsByTenant, table: string): RowLoader<Row> => {
  const tables = known.get(lists) ?? new Map<string, RowLoader<unknown>>();
  known.set(lists, tables);
  const loader = tables.get(table) ?? openLoader<Row>(lists, table);
  tables.set(table, loader);
  return loader as RowLoader<Row>;
};

const openLoader = <Row>(lists: ProjectionsByTenant, table: string): RowLoader<Row> => {
  const loaders = new WeakMap<RequestContext, DataLoader<string, Row | undefined>>();
  const loaderOf = (request: RequestContext): DataLoader<string, Row | undefined> => {
    const opened = loaders.get(request);
    if (opened) return opened;
    const loader = new DataLoader<string, Row | undefined>(async (keys) => {
      const rows = await rowsOf<Row>(await lists.of(request.identity().tenantId), table, keys);
      return keys.map((key) => rows.get(key));
    });
    loaders.set(request, loader);
    return loader;
  };
  return {
    one: (request, key) => loaderOf(request).load(key),
    some: async (request, keys) => {
      const rows = await Promise.all(keys.map((key) => loaderOf(request).load(key)));
      return rows.filter((row) => row !== undefined);
    },
  };
};

const rowsOf = async <Row>(
  live: LiveProjection,
  table: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Row>> => {
  const [only] = keys;
  if (keys.length > 1 || only === undefined) return readThrough<Row>(live, table, new Set(keys));
  const row = await live.get<Row>(table, only);
  return new Map(row === undefined ? [] : [[only, row]]);
};

/** Page by page, until the last of the keys was met. */
const readThrough = async <Row>(
  live: LiveProjection,
  table: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Row>> => {
  const rows = new Map<string, Row>();
  let cursor: string | undefined;
  do {
    const page = await live.list<Row>(table, { limit: PAGE_LIMIT, ...(cursor !== undefined && { cursor }) });
    for (const { key, data } of page.documents) if (wanted.has(key)) rows.set(key, data);
    cursor = rows.size < wanted.size ? page.nextCursor : undefined;
  } while (cursor !== undefined);
  return rows;
};
