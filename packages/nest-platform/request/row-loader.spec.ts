import { tenantId, type LiveProjection, type ProjectionsByTenant } from '@kaoping/event-sourcing';
import type { RequestContext } from './request-context.ts';
import { rowLoader } from './row-loader.ts';

const TABLE = 'reports';

/** Rows of one tenant, and how often they were read. */
const tableOf = (count: number) => {
  const rows = Array.from({ length: count }, (_, index) => `s${String(index).padStart(4, '0')}`);
  const reads: string[] = [];
  const live = {
    get: (_: string, key: string) => {
      reads.push('get');
      return Promise.resolve(rows.includes(key) ? `row of ${key}` : undefined);
    },
    list: (_: string, { limit, cursor = '0' }: { readonly limit: number; readonly cursor?: string }) => {
      reads.push('list');
      const from = parseInt(cursor, 10);
      const documents = rows.slice(from, from + limit).map((key) => ({ key, data: `row of ${key}` }));
      const isMore = from + limit < rows.length;
      return Promise.resolve({ documents, ...(isMore && { nextCursor: String(from + limit) }) });
    },
  } as unknown as LiveProjection;
  const tenants: string[] = [];
  const lists = {
    of: (tenant: string) => {
      tenants.push(tenant);
      return Promise.resolve(live);
    },
  } as unknown as ProjectionsByTenant;
  return { rows, reads, tenants, lists, loader: rowLoader<string>(lists, TABLE) };
};

const requestOf = (tenant: string): RequestContext =>
  ({ identity: () => ({ tenantId: tenantId(tenant), actorId: 'wang-fang', grants: [] }) }) as never;

describe('the rows for the fields of a list', () => {
  it.each([1, 2, 200, 500])('are read once for %d parents', async (count) => {
    const { rows, reads, tenants, loader } = tableOf(count);
    const request = requestOf('jinmei');
    const found = await Promise.all(rows.map((key) => loader.one(request, key)));
    expect(found).toEqual(rows.map((key) => `row of ${key}`));
    expect({ reads: reads.length, tenants }).toEqual({ reads: 1, tenants: ['jinmei'] });
  });

  it('are read once for two resolvers that show the same table', async () => {
    const { rows, reads, lists, loader } = tableOf(200);
    const request = requestOf('jinmei');
    const others = rowLoader<string>(lists, TABLE).some(request, rows);
    await Promise.all([others, ...rows.map((key) => loader.one(request, key))]);
    expect(reads).toEqual(['list']);
  });

  it('are read no further than the last that is asked for', async () => {
    const { rows, reads, loader } = tableOf(1_200);
    await loader.some(requestOf('jinmei'), rows.slice(0, 300));
    expect(reads).toEqual(['list']);
  });

  it('are read through where one is missing, which has none then', async () => {
    const { reads, loader } = tableOf(1_200);
    const request = requestOf('jinmei');
    expect(await loader.some(request, ['s1100', 'nobody', 's0002'])).toEqual([
      'row of s1100',
      'row of s0002',
    ]);
    expect(await loader.one(request, 'nobody')).toBeUndefined();
    expect(reads).toEqual(['list', 'list', 'list']);
  });

  it('are of the request’s own tenant, and nothing of them is kept for another', async () => {
    const { reads, tenants, loader } = tableOf(2);
    await loader.one(requestOf('jinmei'), 's0000');
    await loader.one(requestOf('lanhua'), 's0000');
    expect({ reads, tenants }).toEqual({ reads: ['get', 'get'], tenants: ['jinmei', 'lanhua'] });
  });
});
