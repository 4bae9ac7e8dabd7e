import { tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock, proposed } from '@kaoping/testing';
import { dueWorkUntilGone } from './due-work-until-gone.ts';

const CHANGPING = tenantId('changping');
const now = '2017-05-03T08:00:00.000Z';

describe('due work', () => {
  it('is done until the enterprise is gone', async () => {
    const store = openMemoryEventStore({ clock: fixedClock() });
    const ledger = await store.createLedger(CHANGPING);
    const done: string[] = [];
    const [work] = dueWorkUntilGone(store, [
      { name: 'remind', run: (tenant, instant) => Promise.resolve(void done.push(`${tenant} ${instant}`)) },
    ]);
    expect(work!.name).toBe('remind');
    await work!.run(CHANGPING, now);
    const registered = proposed(
      { type: 'EnterpriseRegistered', data: { name: '长平公司', registeredAt: now } },
      { id: 'registered' },
    );
    const gone = proposed({ type: 'EnterpriseGone', data: { goneAt: now } }, { id: 'gone' });
    const stream = { category: 'enterprise', id: 'changping' };
    await ledger.append([{ stream, expectedRevision: -1, events: [registered] }]);
    await work!.run(CHANGPING, now);
    await ledger.append([{ stream, expectedRevision: 0, events: [gone] }]);
    await work!.run(CHANGPING, now);
    expect(done).toEqual([`changping ${now}`, `changping ${now}`]);
  });
});
