import {
  commandMetadata,
  fixedClock,
  noSleep,
  tallyDecider,
  tallyTotals,
  type TallyTotal,
} from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { createCommandExecutor } from '../commands/command-executor.ts';
import { orderFor } from '../commands/command-order.ts';
import { UnknownTenant } from '../errors/ledger-errors.ts';
import { tenantId } from '../events/tenant-id.ts';
import { projectionsByTenant } from './projections-by-tenant.ts';

const [one, two] = [tenantId('one'), tenantId('two')];

const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const readModels = openMemoryReadModels();
  for (const tenant of [one, two]) {
    await eventStore.createLedger(tenant);
    const metadata = commandMetadata({ tenantId: tenant });
    const vote = { voter: tenant, points: tenant === one ? 1 : 2 };
    await createCommandExecutor(eventStore).execute(metadata, orderFor(tallyDecider, 'a', vote));
  }
  return { eventStore, readModels, projection: tallyTotals, sleep: noSleep().sleep };
};

describe('the projections of all tenants', () => {
  it('show each tenant its own rows, and run once for each', async () => {
    const projections = projectionsByTenant(await open());
    await projections.startAll();
    for (const tenant of [one, two]) {
      const live = await projections.of(tenant);
      expect(await live.reached(1)).toBe(true);
      expect((await live.get<TallyTotal>('totals', 'a'))?.voters).toEqual([tenant]);
      expect(await projections.of(tenant)).toBe(live);
    }
    await projections.stop();
  });

  it('refuse a tenant without a ledger, until it has one', async () => {
    const stores = await open();
    const projections = projectionsByTenant(stores);
    const late = tenantId('late');
    await expect(projections.of(late)).rejects.toThrow(UnknownTenant);
    await stores.eventStore.createLedger(late);
    expect((await (await projections.of(late)).list('totals')).documents).toEqual([]);
    await projections.stop();
  });

  it('start even where one of them cannot', async () => {
    const stores = await open();
    const readModels: typeof stores.readModels = {
      close: () => stores.readModels.close(),
      forTenant: async (tenant) => {
        if (tenant === one) throw new Error('the rows of one are damaged');
        return stores.readModels.forTenant(tenant);
      },
    };
    const projections = projectionsByTenant({ ...stores, readModels });
    await expect(projections.startAll()).rejects.toThrow('the rows of one are damaged');
    expect(await (await projections.of(two)).reached(1)).toBe(true);
    await projections.stop();
  });

  it('start no more once they were stopped', async () => {
    const projections = projectionsByTenant(await open());
    const starting = projections.of(one);
    await projections.stop();
    expect((await starting).subscription().status()).toEqual({ kind: 'stopped' });
    await expect(projections.of(one)).rejects.toThrow('were stopped');
  });
});
