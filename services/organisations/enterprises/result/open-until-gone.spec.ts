import { tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock, proposed } from '@kaoping/testing';
import { openUntilGone } from './open-until-gone.ts';

const CHANGPING = tenantId('changping');

describe('a proof of identity', () => {
  it('is good until the enterprise is gone, and in another enterprise beyond that', async () => {
    const store = openMemoryEventStore({ clock: fixedClock() });
    for (const tenant of [CHANGPING, tenantId('luan')]) await store.createLedger(tenant);
    const all = { verify: (text: string) => Promise.resolve(text === 'wrong' ? undefined : tenantId(text)) };
    const verifier = openUntilGone(store, all, (tenant) => tenant);
    const verify = (text: string) => verifier.verify(text, '2017-05-03T08:00:00.000Z');
    expect(await verify('changping')).toBe('changping');
    const ledger = await store.ledger(CHANGPING);
    const stream = { category: 'enterprise', id: 'changping' };
    const registered = { type: 'EnterpriseRegistered', data: { name: '长平公司', registeredAt: '' } };
    await ledger.append([{ stream, expectedRevision: -1, events: [proposed(registered, { id: 'one' })] }]);
    expect(await verify('changping')).toBe('changping');
    const gone = { type: 'EnterpriseGone', data: { goneAt: '2017-05-03T08:00:00.000Z' } };
    await ledger.append([{ stream, expectedRevision: 0, events: [proposed(gone, { id: 'two' })] }]);
    expect(await verify('changping')).toBeUndefined();
    expect(await verify('luan')).toBe('luan');
    expect(await verify('wrong')).toBeUndefined();
  });
});
