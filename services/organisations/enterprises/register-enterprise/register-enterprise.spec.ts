import { createCommandExecutor, tenantId, UnknownTenant, type TenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { RegisterEnterprise } from '../decider/enterprise.commands.ts';
import { EnterpriseAlreadyRegistered, EnterpriseNameBlank } from '../decider/enterprise.errors.ts';
import { EnterpriseQueryHandler } from '../enterprise-view/enterprise-query.handler.ts';
import { EnterpriseQuery } from '../enterprise-view/enterprise.query.ts';
import type { LedgerRoom } from '../result/ledger-room.port.ts';
import type { TenantKeys } from '../result/tenant-keys.port.ts';
import { RegisterEnterpriseHandler } from './register-enterprise.handler.ts';

const LOUXING = tenantId('louxing');
const SHUANGFENG = tenantId('shuangfeng');

const openOffice = () => {
  const clock = fixedClock();
  const eventStore = openMemoryEventStore({ clock });
  const keys: TenantKeys = {
    create: (tenant) =>
      Promise.resolve({ keyId: `key of ${tenant}`, algorithm: 'ed25519', publicKey: 'PEM' }),
  };
  const room: LedgerRoom = { limit: () => Promise.resolve(), usedBytes: () => Promise.resolve(69_632) };
  const handler = new RegisterEnterpriseHandler(eventStore, createCommandExecutor(eventStore), keys);
  const query = new EnterpriseQueryHandler(eventStore, room);
  return {
    eventStore,
    register: (tenant: TenantId, name: string) =>
      handler.execute(
        new RegisterEnterprise(commandMetadata({ tenantId: tenant, now: clock.now() }), { name }),
      ),
    show: (tenant: TenantId) => query.execute(new EnterpriseQuery(tenant)),
  };
};

describe('registering an enterprise', () => {
  it('gives it a ledger of its own, in which it stands alone', async () => {
    const { register, show, eventStore } = openOffice();
    await register(LOUXING, '娄星区');
    await register(SHUANGFENG, '双峰县');
    expect(await eventStore.tenants()).toEqual([LOUXING, SHUANGFENG]);
    const view = (id: string, name: string) => ({
      id,
      name,
      registeredAt: '2017-05-03T08:00:00.000Z',
      state: 'active',
      since: '2017-05-03T08:00:00.000Z',
      readiness: { hasOfficer: false, hasTree: false },
      usedBytes: 69_632,
      signingKey: { id: `key of ${id}`, publicKey: 'PEM' },
    });
    expect(await show(LOUXING)).toEqual(view('louxing', '娄星区'));
    expect(await show(SHUANGFENG)).toEqual(view('shuangfeng', '双峰县'));
    const events = await (await eventStore.ledger(LOUXING)).read();
    expect(events.map(({ data }) => data)).toMatchObject([{ name: '娄星区' }, { keyId: 'key of louxing' }]);
  });

  it('does it once', async () => {
    const { register, eventStore } = openOffice();
    await register(LOUXING, '娄星区');
    expect((await register(LOUXING, '娄星区')).events).toEqual([]);
    expect((await (await eventStore.ledger(LOUXING)).head()).position).toBe(2);
  });

  it('makes no ledger for what it refuses', async () => {
    const { register, show, eventStore } = openOffice();
    await expect(register(LOUXING, '  ')).rejects.toThrow(EnterpriseNameBlank);
    expect(await eventStore.tenants()).toEqual([]);
    await expect(show(LOUXING)).rejects.toThrow(UnknownTenant);
  });

  it('refuses the id of another enterprise and leaves that as it was', async () => {
    const { register, show } = openOffice();
    await register(LOUXING, '娄星区');
    await expect(register(LOUXING, '双峰县')).rejects.toThrow(EnterpriseAlreadyRegistered);
    expect(await show(LOUXING)).toMatchObject({ name: '娄星区' });
  });
});
